package org.humoresque.music.lyrics.words;

/**
 * A word or a sign of punctuation in a line.
 *
 * @param text as lexicons write it: lower case, straight apostrophes, simplified Chinese
 * @param start where it begins in the line, in chars
 * @param end where it ends in the line, exclusive
 * @param stretched whether it was drawn out, as in "looove"
 */
public record Word(String text, int start, int end, boolean stretched) {

  /** Whether it is a sign, not a word. */
  public boolean isPunctuation() {
    char first = text.charAt(0);
    if (first >= 'a' && first <= 'z') {
      return false;
    }
    return !Character.isLetterOrDigit(text.codePointAt(0));
  }
}
