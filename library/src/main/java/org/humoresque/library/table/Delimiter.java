package org.humoresque.library.table;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds out what parts the cells of a text: comma, semicolon, tab or bar. */
final class Delimiter {

  private static final List<Character> KNOWN = List.of(',', ';', '\t', '|');
  private static final int MOST_LINES = 50;
  private static final String NAMED = "sep=";

  private Delimiter() {}

  /** Whether the first line only names the delimiter, as Excel writes it: {@code sep=;}. */
  static boolean isNamed(String text) {
    return text.startsWith(NAMED)
        && text.length() > NAMED.length() + 1
        && (text.charAt(NAMED.length() + 1) == '\n' || text.charAt(NAMED.length() + 1) == '\r');
  }

  /** The delimiter that parts most lines into equally many cells; empty if there is but one. */
  static Optional<Character> guess(String text) {
    if (isNamed(text)) {
      return Optional.of(text.charAt(NAMED.length()));
    }
    List<String> lines = text.lines().filter(line -> !line.isBlank()).limit(MOST_LINES).toList();
    return KNOWN.stream()
        .filter(delimiter -> score(lines, delimiter) > 0)
        .max(Comparator.comparingDouble(delimiter -> score(lines, delimiter)));
  }

  /** How many cells the first line would have, times the share of lines that have as many. */
  private static double score(List<String> lines, char delimiter) {
    if (lines.isEmpty()) {
      return 0;
    }
    int first = count(lines.get(0), delimiter);
    long same = lines.stream().filter(line -> count(line, delimiter) == first).count();
    return (double) first * same / lines.size();
  }

  private static int count(String line, char delimiter) {
    int count = 0;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      quoted ^= c == '"';
      if (c == delimiter && !quoted) {
        count++;
      }
    }
    return count;
  }
}
