package org.humoresque.music.lyrics.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a song out as it is sung: a chorus that is only named again, a line marked {@code (x3)}, a
 * {@code Repeat 2x}. Nothing is repeated more often than {@link #MOST_TIMES}, so that no refrain
 * drowns the rest. Credits are set aside on the way.
 */
final class SectionUnroller {

  /** How often at most a section or line is written out for one mark. */
  static final int MOST_TIMES = 4;

  private static final int MOST_LINES = 2_000;
  private static final Pattern TRAILING_TIMES =
      Pattern.compile(
          "(.*\\S)\\s*(?:[(\\[（]\\s*(?:x\\s*(\\d{1,3})|(\\d{1,3})\\s*(?:x|times))\\s*[)\\]）]|\\s(?:x\\s?(\\d{1,2})|(\\d{1,2})\\s?x))\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern INSTRUMENTAL =
      Pattern.compile(
          "(?i).{0,20}(?:instrumental|纯音乐.*|純音樂.*|此歌曲为没有填词.*|inst\\.|no lyrics).{0,12}");

  private static final List<String> INSTRUMENTAL_HINTS =
      List.of("instrumental", "inst.", "no lyrics");

  private final List<TimedText> sung = new ArrayList<>();
  private final List<String> credits = new ArrayList<>();
  private final Map<String, List<TimedText>> sections = new HashMap<>();
  private String section = "";
  private List<TimedText> current = new ArrayList<>();
  private Optional<Duration> start = Optional.empty();
  private int awaited;
  private boolean instrumental;

  /** Takes the next line of the file. */
  void add(TimedText line) {
    if (sung.size() >= MOST_LINES) {
      return;
    }
    String text = line.text();
    if (text.isEmpty()) {
      return;
    }
    Hints hints = Hints.of(text);
    if (hints.suggests(INSTRUMENTAL_HINTS) && INSTRUMENTAL.matcher(text).matches()) {
      instrumental = true;
    } else if (CreditLines.isCredit(text, hints)) {
      credits.add(text);
    } else {
      SectionMark.find(text, hints)
          .ifPresentOrElse(mark -> open(mark, line.start()), () -> sing(text, line.start()));
    }
  }

  private void open(SectionMark mark, Optional<Duration> at) {
    settle();
    if (mark.kind().equals("repeat")) {
      if (!mark.words().isEmpty()) {
        singTimes(mark.words(), at, mark.times());
      } else {
        repeat(List.copyOf(current), Math.max(1, mark.times() - 1), at);
      }
      return;
    }
    section = mark.kind();
    start = at;
    awaited = mark.times();
    current = new ArrayList<>();
    if (!mark.words().isEmpty()) {
      sing(mark.words(), at);
    }
  }

  private void sing(String text, Optional<Duration> at) {
    Matcher times = TRAILING_TIMES.matcher(text);
    if (Hints.of(text).digit() && times.matches()) {
      int many =
          Math.max(
              SectionMark.number(times.group(2), times.group(3)),
              SectionMark.number(times.group(4), times.group(5)));
      singTimes(times.group(1), at, many);
    } else {
      singTimes(text, at, 1);
    }
  }

  private void singTimes(String text, Optional<Duration> at, int times) {
    for (int i = 0; i < Math.min(times, MOST_TIMES); i++) {
      TimedText line = new TimedText(text, i == 0 ? at : Optional.empty());
      sung.add(line);
      current.add(line);
    }
  }

  /** Ends a section: one that is named but not written is sung as before. */
  private void settle() {
    if (awaited > 0) {
      if (current.isEmpty()) {
        repeat(sections.getOrDefault(section, List.of()), awaited, start);
      } else {
        List<TimedText> written = List.copyOf(current);
        sections.putIfAbsent(section, written);
        repeat(written, awaited - 1, Optional.empty());
      }
      awaited = 0;
    }
  }

  private void repeat(List<TimedText> lines, int times, Optional<Duration> at) {
    for (int i = 0; i < Math.min(times, MOST_TIMES - 1) && sung.size() < MOST_LINES; i++) {
      for (int j = 0; j < lines.size(); j++) {
        boolean first = i == 0 && j == 0;
        sung.add(new TimedText(lines.get(j).text(), first ? at : Optional.empty()));
      }
    }
  }

  /** The lines as they are sung. */
  List<TimedText> sung() {
    settle();
    return List.copyOf(sung);
  }

  /** The lines that name authors or advertise. */
  List<String> credits() {
    return List.copyOf(credits);
  }

  /** Whether the text says that nothing is sung. */
  boolean instrumental() {
    return instrumental && sung.isEmpty();
  }
}
