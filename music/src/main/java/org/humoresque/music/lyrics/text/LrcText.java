package org.humoresque.music.lyrics.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text taken apart by the rules of LRC: stamps before lines ({@code [01:02.30][02:10.00]words}),
 * stamps before words ({@code <01:02.45>}), id tags ({@code [ti:Title]}, {@code [offset:+500]}). A
 * text without any of them is plain and keeps its lines.
 *
 * <p>Lines with stamps come out in the order of time. A stamp that makes no sense ({@code
 * [00:75.00]}, {@code [0x:11]}) is left out and counted; its words stay.
 *
 * @param lines the lines, blank ones included
 * @param metadata id tags by their lower-case names
 * @param wrongStamps how many stamps were left out
 */
record LrcText(List<TimedText> lines, Map<String, String> metadata, int wrongStamps) {

  private static final Pattern BRACKET = Pattern.compile("\\G\\s*\\[([^\\]\\[]{1,200})\\]");
  private static final Pattern STAMP =
      Pattern.compile("\\s*(\\d{1,3}):(\\d{1,2})(?:[.:,](\\d{1,3}))?\\s*");
  private static final Pattern STAMP_LIKE = Pattern.compile("\\s*-?\\d[\\dA-Za-z]*[:.][^\\]]*");
  private static final Pattern ID_TAG = Pattern.compile("([A-Za-z#]{1,12})\\s*:(.*)");
  private static final Pattern WORD_STAMP = Pattern.compile("<\\s*\\d{1,3}:\\d{1,2}[.:\\d]*\\s*>");
  private static final Pattern LINE_END = Pattern.compile("\r\n|[\n\r\u0085\u2028\u2029]");

  static LrcText parse(String text) {
    Reading reading = new Reading();
    for (String line : LINE_END.split(text, -1)) {
      reading.line(line);
    }
    return reading.result();
  }

  /** The state of one reading. */
  private static final class Reading {
    private final List<TimedText> plain = new ArrayList<>();
    private final List<TimedText> timed = new ArrayList<>();
    private final Map<String, String> metadata = new LinkedHashMap<>();
    private int wrong;

    void line(String line) {
      List<Duration> starts = new ArrayList<>();
      Matcher bracket = BRACKET.matcher(line);
      int end = 0;
      while (line.indexOf('[') >= 0 && bracket.find()) {
        if (!stamp(bracket.group(1), starts)) {
          break;
        }
        end = bracket.end();
      }
      String rest = line.substring(end);
      String words =
          rest.indexOf('<') < 0 ? rest.strip() : WORD_STAMP.matcher(rest).replaceAll("").strip();
      if (starts.isEmpty()) {
        if (!idTag(words)) {
          add(words);
        }
      } else {
        starts.forEach(start -> timed.add(new TimedText(words, Optional.of(start))));
      }
    }

    /** A line without a stamp among lines with stamps belongs behind the line before it. */
    private void add(String words) {
      Optional<Duration> before =
          timed.isEmpty() ? Optional.empty() : timed.get(timed.size() - 1).start();
      if (before.isPresent()) {
        timed.add(new TimedText(words, before));
      } else {
        plain.add(new TimedText(words, Optional.empty()));
      }
    }

    private boolean stamp(String inside, List<Duration> starts) {
      Matcher stamp = STAMP.matcher(inside);
      if (stamp.matches() && Integer.parseInt(stamp.group(2)) < 60) {
        starts.add(duration(stamp));
        return true;
      }
      if (STAMP_LIKE.matcher(inside).matches()) {
        wrong++;
        return true;
      }
      return false;
    }

    private static Duration duration(Matcher stamp) {
      String fraction = stamp.group(3) == null ? "0" : stamp.group(3);
      long millis = Math.round(Double.parseDouble("0." + fraction) * 1000);
      return Duration.ofMinutes(Long.parseLong(stamp.group(1)))
          .plusSeconds(Long.parseLong(stamp.group(2)))
          .plusMillis(millis);
    }

    private boolean idTag(String words) {
      if (!words.startsWith("[") || !words.endsWith("]")) {
        return false;
      }
      Matcher tag = ID_TAG.matcher(words.substring(1, words.length() - 1));
      if (!tag.matches() || SectionMark.find(words).isPresent()) {
        return false;
      }
      metadata.put(tag.group(1).toLowerCase(Locale.ROOT), tag.group(2).strip());
      return true;
    }

    LrcText result() {
      Duration offset = offset();
      List<TimedText> lines = new ArrayList<>(plain);
      timed.stream()
          .map(line -> new TimedText(line.text(), line.start().map(at -> moved(at, offset))))
          .sorted(Comparator.comparing(line -> line.start().orElse(Duration.ZERO)))
          .forEach(lines::add);
      return new LrcText(List.copyOf(lines), metadata, wrong);
    }

    /** A positive offset makes the words appear sooner. */
    private static Duration moved(Duration at, Duration offset) {
      Duration moved = at.minus(offset);
      return moved.isNegative() ? Duration.ZERO : moved;
    }

    private Duration offset() {
      String value = metadata.getOrDefault("offset", "0").replaceFirst("(?i)\\s*ms$", "");
      if (!value.matches("[+-]?\\d{1,7}")) {
        wrong += value.isBlank() ? 0 : 1;
        return Duration.ZERO;
      }
      return Duration.ofMillis(Long.parseLong(value));
    }
  }
}
