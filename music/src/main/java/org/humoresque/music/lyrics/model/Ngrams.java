package org.humoresque.music.lyrics.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.humoresque.music.lyrics.words.Word;

/**
 * Which n-grams of a text are counted. None reaches over the end of a line.
 *
 * @param unit what they are made of
 * @param shortest the fewest units, at least 1
 * @param longest the most units
 */
public record Ngrams(Unit unit, int shortest, int longest) {

  /** Begins n-grams of letters and signs, so that they are told from words. */
  static final String LETTERS_MARK = "|";

  /** What n-grams are made of. */
  public enum Unit {
    /** Words as segmented. */
    WORD,
    /** The letters of each word, with a space before and behind it. */
    LETTER,
    /** The signs of a line without its spaces, for languages that have none. */
    SIGN;

    /**
     * Reads a unit's name in lower case.
     *
     * @throws IllegalArgumentException naming the text and what is allowed
     */
    public static Unit parse(String text) {
      for (Unit unit : values()) {
        if (unit.name().toLowerCase(Locale.ROOT).equals(text)) {
          return unit;
        }
      }
      throw new IllegalArgumentException(
          "'%s' is no unit of n-grams; allowed: word, letter, sign".formatted(text));
    }
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

  /** Gives each n-gram of a line, as often as it stands there. */
  void each(List<Word> line, Consumer<String> taker) {
    List<String> words = new ArrayList<>(line.size());
    for (Word word : line) {
      if (!word.isPunctuation()) {
        words.add(word.text());
      }
    }
    switch (unit) {
      case WORD -> eachOfWords(words, taker);
      case LETTER -> words.forEach(word -> eachOfLetters(" " + word + " ", taker));
      case SIGN -> eachOfLetters(String.join("", words), taker);
    }
  }

  private void eachOfWords(List<String> words, Consumer<String> taker) {
    for (int first = 0; first < words.size(); first++) {
      StringBuilder gram = new StringBuilder();
      for (int n = 1; n <= longest && first + n <= words.size(); n++) {
        gram.append(n == 1 ? "" : " ").append(words.get(first + n - 1));
        if (n >= shortest) {
          taker.accept(gram.toString());
        }
      }
    }
  }

  private void eachOfLetters(String word, Consumer<String> taker) {
    for (int first = 0; first < word.length(); first++) {
      for (int n = shortest; n <= longest && first + n <= word.length(); n++) {
        taker.accept(LETTERS_MARK + word.substring(first, first + n));
      }
    }
  }

  @Override
  public String toString() {
    return "%s:%d-%d".formatted(unit.name().toLowerCase(Locale.ROOT), shortest, longest);
  }
}
