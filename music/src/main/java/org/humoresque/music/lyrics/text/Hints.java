package org.humoresque.music.lyrics.text;

import java.util.List;
import java.util.Locale;

/** A quick look at a line, so that most lines need no pattern at all. */
record Hints(String lower, boolean ascii, boolean digit) {

  static Hints of(String line) {
    boolean ascii = true;
    boolean digit = false;
    for (int i = 0; i < line.length(); i++) {
      char letter = line.charAt(i);
      ascii &= letter < 0x80;
      digit |= letter >= '0' && letter <= '9';
    }
    return new Hints(line.toLowerCase(Locale.ROOT), ascii, digit);
  }

  /** Whether one of these stands in the line, or the line has letters that they do not cover. */
  boolean suggests(List<String> texts) {
    if (!ascii) {
      return true;
    }
    for (String text : texts) {
      if (lower.contains(text)) {
        return true;
      }
    }
    return false;
  }
}
