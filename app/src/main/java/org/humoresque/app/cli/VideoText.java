package org.humoresque.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.humoresque.app.view.VideoView;
import org.humoresque.app.view.VideoView.At;
import org.humoresque.app.view.VideoView.Micro;
import org.humoresque.app.view.VideoView.Person;

/** What was read from a film as text for people. */
final class VideoText {

  /** So many changes are told one by one; of more, the rest is counted. */
  private static final int TOLD = 20;

  private final PrintWriter out;

  VideoText(PrintWriter out) {
    this.out = out;
  }

  void print(String file, VideoView film) {
    out.printf(
        Locale.ROOT,
        "%s: %s of %s, %d×%d pixels, %s%n",
        file,
        clock(film.secondsRead()),
        film.codec(),
        film.width(),
        film.height(),
        count(film.people().size()));
    if (film.endedEarly() != null) {
      out.println("  not all of it was read: " + film.endedEarly());
    }
    film.notes().forEach(note -> out.println("  " + note));
    for (Person person : film.people()) {
      print(person);
    }
    out.printf(
        Locale.ROOT, "  nobody’s face for %.0f %% of the time%n", 100 * film.shareWithoutFace());
    out.flush();
  }

  private void print(Person person) {
    String times =
        person.secondsIn().entrySet().stream()
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
            .map(it -> String.format(Locale.ROOT, "%s %.1f s", it.getKey(), it.getValue()))
            .collect(Collectors.joining(", "));
    out.printf(
        Locale.ROOT,
        "  person %d, %s to %s: mostly %s (%s); %d %s; valence %+.2f, arousal %+.2f%n",
        person.person(),
        clock(person.firstSecond()),
        clock(person.lastSecond()),
        person.emotion(),
        times,
        person.changes(),
        person.changes() == 1 ? "change" : "changes",
        person.valence(),
        person.arousal());
    out.println("    " + story(person.timeline()));
    if (person.microExpressions() != null) {
      out.println("    micro-expressions: " + micro(person.microExpressions()));
    }
  }

  /** When each emotion began: "0:00 neutral, 0:03 happy". */
  private static String story(List<At> timeline) {
    List<String> parts = new ArrayList<>();
    String shown = "";
    for (At at : timeline) {
      if (!at.emotion().equals(shown)) {
        shown = at.emotion();
        parts.add(clock(at.second()) + " " + shown);
      }
    }
    String rest = parts.size() > TOLD ? " and %d more".formatted(parts.size() - TOLD) : "";
    return String.join(", ", parts.subList(0, Math.min(TOLD, parts.size()))) + rest;
  }

  private static String micro(List<Micro> found) {
    String told =
        found.stream()
            .limit(TOLD)
            .map(
                it ->
                    String.format(
                        Locale.ROOT,
                        "%s to %s %s (%.0f %%)",
                        clock(it.onset()),
                        clock(it.offset()),
                        it.emotion(),
                        100 * it.confidence()))
            .collect(Collectors.joining(", "));
    String rest = found.size() > TOLD ? " and %d more".formatted(found.size() - TOLD) : "";
    return found.isEmpty() ? "none" : told + rest;
  }

  private static String count(int people) {
    return switch (people) {
      case 0 -> "nobody found";
      case 1 -> "1 person";
      default -> people + " people";
    };
  }

  private static String clock(double seconds) {
    long minutes = (long) seconds / 60;
    return String.format(Locale.ROOT, "%d:%04.1f", minutes, seconds - 60 * minutes);
  }
}
