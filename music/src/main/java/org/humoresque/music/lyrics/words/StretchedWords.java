package org.humoresque.music.lyrics.words;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Words with a letter drawn out: "looove", "nooo", "goooood". */
final class StretchedWords {

  private static final Pattern DRAWN_OUT = Pattern.compile("([a-z])\\1{2,}");

  private StretchedWords() {}

  /** Whether a letter stands three times or more in a row. */
  static boolean isStretched(String word) {
    for (int i = 2; i < word.length(); i++) {
      char letter = word.charAt(i);
      if (letter >= 'a'
          && letter <= 'z'
          && letter == word.charAt(i - 1)
          && letter == word.charAt(i - 2)) {
        return true;
      }
    }
    return false;
  }

  /** The word that was drawn out: with the letter twice if that is a known word, else once. */
  static String shortened(String word, Predicate<String> known) {
    String twice = DRAWN_OUT.matcher(word).replaceAll("$1$1");
    return known.test(twice) ? twice : DRAWN_OUT.matcher(word).replaceAll("$1");
  }
}
