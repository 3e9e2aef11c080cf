package org.humoresque.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.humoresque.app.view.ExplainView;
import org.humoresque.app.view.JourneyView;
import org.humoresque.app.view.PlaylistView;
import org.humoresque.app.view.PlaylistView.Entry;
import org.humoresque.app.view.PointView;
import org.humoresque.app.view.ReasonView;
import org.humoresque.app.view.RelaxationView;
import org.jspecify.annotations.Nullable;

/** Chosen music as text for people. */
final class PlaylistText {

  private final PrintWriter out;
  private final PrintWriter err;

  PlaylistText(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  void print(PlaylistView playlist) {
    printAim(playlist.mood(), playlist.goal(), playlist.target());
    List<Entry> tracks = playlist.tracks();
    for (int i = 0; i < tracks.size(); i++) {
      print(i + 1, tracks.get(i));
    }
    out.flush();
    complain(tracks.isEmpty(), playlist.relaxations());
  }

  void print(JourneyView journey) {
    printAim(journey.mood(), journey.goal(), journey.target());
    List<JourneyView.StepView> steps = journey.steps();
    for (int i = 0; i < steps.size(); i++) {
      PointView waypoint = steps.get(i).waypoint();
      out.printf(Locale.ROOT, "     at %+.2f, %+.2f:%n", waypoint.valence(), waypoint.arousal());
      print(i + 1, steps.get(i).track());
    }
    out.flush();
    complain(steps.isEmpty(), journey.relaxations());
  }

  void print(ExplainView verdict) {
    out.printf("%s%n%s%n", verdict.title(), verdict.summary());
    Entry track = verdict.track();
    if (track != null) {
      out.println(track.explanation());
      for (ReasonView reason : track.reasons()) {
        out.printf(
            Locale.ROOT,
            "  %5.3f of %5.3f  %s%s%n",
            reason.share(),
            reason.most(),
            reason.reason(),
            like(reason.like()));
      }
      out.printf(Locale.ROOT, "  %5.3f           in all%n", track.score());
    }
    out.flush();
  }

  private static String like(ReasonView.@Nullable LikeView like) {
    return Optional.ofNullable(like)
        .map(it -> " (\"%s\", %s)".formatted(it.title(), it.feeling()))
        .orElse("");
  }

  private void printAim(PointView mood, @Nullable String goal, PointView target) {
    out.printf(
        Locale.ROOT,
        "You: valence %+.2f, arousal %+.2f. %s: valence %+.2f, arousal %+.2f.%n",
        mood.valence(),
        mood.arousal(),
        goal == null ? "Target" : "Goal " + goal,
        target.valence(),
        target.arousal());
  }

  private void print(int number, Entry track) {
    String artist = Optional.ofNullable(track.artist()).map(name -> name + " — ").orElse("");
    out.printf(Locale.ROOT, "%3d. %s%s (%.2f)%n", number, artist, track.title(), track.score());
    out.printf("     %s%n", track.explanation());
  }

  private void complain(boolean empty, List<RelaxationView> relaxations) {
    if (!empty) {
      return;
    }
    if (relaxations.isEmpty()) {
      err.println(
          "The library has no track whose mood is known; fill it with: humoresque scan DIR");
    } else {
      err.println("No song is all that you asked for.");
      for (RelaxationView way : relaxations) {
        err.printf(
            "Without \"%s\" there would be %d%s%n",
            String.join("\" and \"", way.givenUp()),
            way.songs(),
            way.nearest().isEmpty() ? "." : ", first: " + way.nearest().get(0).title());
      }
    }
    err.flush();
  }
}
