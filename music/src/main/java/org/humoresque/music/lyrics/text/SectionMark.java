package org.humoresque.music.lyrics.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that says where in the song we are, not what is sung: {@code [Chorus]}, {@code Verse
 * Two:}, {@code (Chorus x3)}, {@code Repeat 2x}, {@code 副歌}.
 *
 * @param kind the section in lower case ({@code chorus}); {@code repeat} means what came before
 * @param times how often it is sung, at least 1
 * @param words what stands behind the mark on the same line and is sung; often empty
 */
record SectionMark(String kind, int times, String words) {

  private static final String KIND =
      "(?:pre[- ]?|post[- ]?|final |last |first |second |main |guitar |piano |drum |end |musical )?"
          + "(?:chorus(?:es)?|chours|verse|bridge|intro|outro|hook|refrain|interlude|solo|coda"
          + "|instrumental|break(?:down)?|ending|vamp|rap|spoken|couplet|refrão|estribillo"
          + "|strophe|副歌|主歌|间奏|間奏|前奏|尾奏|桥段|サビ|후렴)";
  private static final String NUMBER =
      "(?:\\s*#?(?:\\d{1,2}|one|two|three|four|five|i{1,3}|iv|v|[a-d]))?";
  private static final String TIMES =
      "[-–\\s,]*[(\\[（]?\\s*(?:x\\s*(\\d{1,3})|(\\d{1,3})\\s*(?:x|times))\\s*[)\\]）]?";
  private static final Pattern SECTION =
      Pattern.compile(
          "(?:repeat\\s+(?:the\\s+)?|重复|重複)?("
              + KIND
              + ")"
              + NUMBER
              + "(?:\\s+repeat)?(?:"
              + TIMES
              + ")?(?:\\s+till? (?:the )?(?:end|fade))?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern REPEAT =
      Pattern.compile(
          "(?:repeat(?:ed)?(?:\\s+(?:all|above|once))?|重复|重複)(?:"
              + TIMES
              + ")?(?:\\s+(?:till?|to|until|and) (?:the )?(?:end|fade))?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ONLY_TIMES = Pattern.compile(TIMES, Pattern.CASE_INSENSITIVE);
  private static final Pattern BRACKETED =
      Pattern.compile("[\\[(（【<*~-]+\\s*([^\\])）】]*?)\\s*[\\])）】>*~-]+:?");
  private static final Pattern HEAD = Pattern.compile("([^:：]{1,40})[:：]\\s*(.*)");
  private static final List<String> HINTS =
      List.of(
          "chorus",
          "chours",
          "verse",
          "bridge",
          "intro",
          "outro",
          "hook",
          "refrain",
          "interlude",
          "solo",
          "coda",
          "instrumental",
          "break",
          "ending",
          "vamp",
          "rap",
          "spoken",
          "couplet",
          "estribillo",
          "strophe",
          "repeat");
  private static final int LONGEST_NAME = 3;

  /** The mark a line is; empty if the line is sung. */
  static Optional<SectionMark> find(String line) {
    return find(line, Hints.of(line));
  }

  static Optional<SectionMark> find(String line, Hints hints) {
    String text = line.strip();
    boolean maybe = hints.digit() || hints.suggests(HINTS);
    if (!maybe || text.isEmpty() || text.length() > 200) {
      return Optional.empty();
    }
    Matcher bracketed = BRACKETED.matcher(text);
    if (bracketed.matches()) {
      return inBrackets(bracketed.group(1));
    }
    Matcher head = HEAD.matcher(text);
    if (head.matches()) {
      return mark(inner(head.group(1)), sung(head.group(2)));
    }
    return mark(inner(text), "");
  }

  /** In brackets anything may follow the section: singers, notes. */
  private static Optional<SectionMark> inBrackets(String inside) {
    Optional<SectionMark> whole = mark(inside, "");
    if (whole.isPresent()) {
      return whole;
    }
    Matcher start =
        Pattern.compile("(.*?)\\s*(?:[:：,–(/]|\\s-|-\\s|w/|by |with ).*").matcher(inside);
    return start.matches() ? mark(start.group(1), "") : Optional.empty();
  }

  /** Few words behind a colon are the singer's name. */
  private static String sung(String rest) {
    return rest.isBlank() || rest.split("\\s+").length <= LONGEST_NAME ? "" : rest;
  }

  /** Without brackets around a part of it: {@code [Chorus] 2x}. */
  private static String inner(String text) {
    return text.replaceAll("[\\[\\]()（）【】]", " ").replaceAll("\\s+", " ").strip();
  }

  private static Optional<SectionMark> mark(String text, String sung) {
    Matcher section = SECTION.matcher(text);
    if (section.matches()) {
      int times = number(section.group(2), section.group(3));
      return Optional.of(new SectionMark(section.group(1).toLowerCase(Locale.ROOT), times, sung));
    }
    Matcher repeat = REPEAT.matcher(text);
    if (repeat.matches()) {
      return Optional.of(new SectionMark("repeat", number(repeat.group(1), repeat.group(2)), sung));
    }
    Matcher times = ONLY_TIMES.matcher(text);
    if (times.matches()) {
      return Optional.of(new SectionMark("repeat", number(times.group(1), times.group(2)), sung));
    }
    return Optional.empty();
  }

  /** The number of one of two places; 1 if neither has one. */
  static int number(
      @org.jspecify.annotations.Nullable String one,
      @org.jspecify.annotations.Nullable String other) {
    String digits = one != null ? one : other;
    return digits == null ? 1 : Math.max(1, Integer.parseInt(digits));
  }
}
