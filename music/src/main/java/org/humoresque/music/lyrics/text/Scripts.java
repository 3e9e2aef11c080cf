package org.humoresque.music.lyrics.text;

import java.lang.Character.UnicodeScript;
import java.util.Map;

/** How many letters of a text are of which script. */
record Scripts(
    int latin,
    int cyrillic,
    int han,
    int kana,
    int hangul,
    int arabic,
    int hebrew,
    int devanagari,
    int thai,
    int greek) {

  /** Stands for a language in Latin letters that is not decided yet. */
  static final String LATIN = "latin";

  /** Stands for a language in Cyrillic letters that is not decided yet. */
  static final String CYRILLIC = "cyrillic";

  /** A Chinese, Japanese or Korean sign says about as much as three letters. */
  private static final int LETTERS_PER_SIGN = 3;

  static Scripts count(String text) {
    int[] counts = new int[10];
    for (int i = 0; i < text.length(); ) {
      int letter = text.codePointAt(i);
      i += Character.charCount(letter);
      int script = letter < 0x80 ? ascii(letter) : index(letter);
      if (script >= 0) {
        counts[script]++;
      }
    }
    return new Scripts(
        counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], counts[6], counts[7],
        counts[8], counts[9]);
  }

  private static int ascii(int letter) {
    return (letter | 0x20) >= 'a' && (letter | 0x20) <= 'z' ? 0 : -1;
  }

  private static int index(int letter) {
    if (!Character.isLetter(letter)) {
      return -1;
    }
    return switch (UnicodeScript.of(letter)) {
      case LATIN -> 0;
      case CYRILLIC -> 1;
      case HAN -> 2;
      case HIRAGANA, KATAKANA -> 3;
      case HANGUL -> 4;
      case ARABIC -> 5;
      case HEBREW -> 6;
      case DEVANAGARI -> 7;
      case THAI -> 8;
      case GREEK -> 9;
      default -> -1;
    };
  }

  /**
   * Adds these letters to the count of each language.
   *
   * @param japanese whether Han signs without kana are Japanese, because kana are near
   */
  void vote(Map<String, Integer> letters, boolean japanese) {
    add(letters, LATIN, latin);
    add(letters, CYRILLIC, cyrillic);
    if (kana > 0 || japanese) {
      add(letters, "ja", (kana + han) * LETTERS_PER_SIGN);
    } else {
      add(letters, "zh", han * LETTERS_PER_SIGN);
    }
    add(letters, "ko", hangul * LETTERS_PER_SIGN);
    add(letters, "ar", arabic);
    add(letters, "he", hebrew);
    add(letters, "hi", devanagari);
    add(letters, "th", thai);
    add(letters, "el", greek);
  }

  private static void add(Map<String, Integer> letters, String language, int many) {
    if (many > 0) {
      letters.merge(language, many, Integer::sum);
    }
  }
}
