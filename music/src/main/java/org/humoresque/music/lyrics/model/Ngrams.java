package org.humoresque.music.lyrics.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.humoresque.music.lyrics.words.SegmentedLyrics;
import org.humoresque.music.lyrics.words.Word;

/**
 * Which n-grams of a text are counted. None reaches over the end of a line.
 *
 * @param unit what they are made of
 * @param shortest the fewest units, at least 1
 * @param longest the most units
 */
public record Ngrams(Unit unit, int shortest, int longest) {

  /** What n-grams are made of. */
  public enum Unit {
    /** Words as segmented. */
    WORD,
    /** The letters of each word, with a space before and behind it. */
    LETTER,
    /** The signs of a line without its spaces, for languages that have none. */
    SIGN
  }

  /**
   * @throws IllegalArgumentException if the lengths are not 1 ≤ shortest ≤ longest ≤ 6
   */
  public Ngrams {
    if (shortest < 1 || longest < shortest || longest > 6) {
      throw new IllegalArgumentException(
          "n-grams must be of 1 to 6 units, but are of %d to %d".formatted(shortest, longest));
    }
  }

  /**
   * Reads what {@link #toString} writes: {@code word:1-2}.
   *
   * @throws IllegalArgumentException naming the text and what is allowed
   */
  public static Ngrams parse(String text) {
    if (!text.matches("(word|letter|sign):\\d-\\d")) {
      throw new IllegalArgumentException(
          "'%s' names no n-grams; allowed: word:1-2, letter:2-5, sign:1-3 and the like"
              .formatted(text));
    }
    int colon = text.indexOf(':');
    return new Ngrams(
        Unit.valueOf(text.substring(0, colon).toUpperCase(Locale.ROOT)),
        text.charAt(colon + 1) - '0',
        text.charAt(colon + 3) - '0');
  }

  /** How often each n-gram stands in these lines. */
  Map<String, Integer> count(SegmentedLyrics song) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<Word> line : song.words()) {
      count(line, counts);
    }
    return counts;
  }

  /** Adds the n-grams of one line. */
  void count(List<Word> line, Map<String, Integer> counts) {
    List<String> words = new ArrayList<>(line.size());
    for (Word word : line) {
      if (!word.isPunctuation()) {
        words.add(word.text());
      }
    }
    switch (unit) {
      case WORD -> countWords(words, counts);
      case LETTER -> words.forEach(word -> countLetters(" " + word + " ", counts));
      case SIGN -> countLetters(String.join("", words), counts);
    }
  }

  private void countWords(List<String> words, Map<String, Integer> counts) {
    for (int first = 0; first < words.size(); first++) {
      StringBuilder gram = new StringBuilder();
      for (int n = 1; n <= longest && first + n <= words.size(); n++) {
        gram.append(n == 1 ? "" : " ").append(words.get(first + n - 1));
        if (n >= shortest) {
          counts.merge(gram.toString(), 1, Integer::sum);
        }
      }
    }
  }

  /** N-grams of letters and signs are marked by a bar, so that they are told from words. */
  private void countLetters(String word, Map<String, Integer> counts) {
    for (int first = 0; first < word.length(); first++) {
      for (int n = shortest; n <= longest && first + n <= word.length(); n++) {
        counts.merge("|" + word.substring(first, first + n), 1, Integer::sum);
      }
    }
  }

  @Override
  public String toString() {
    return "%s:%d-%d".formatted(unit.name().toLowerCase(Locale.ROOT), shortest, longest);
  }
}
