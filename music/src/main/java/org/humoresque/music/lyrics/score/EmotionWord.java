package org.humoresque.music.lyrics.score;

import org.humoresque.music.lyrics.lexicon.LexiconEntry;

/**
 * An emotion word as it stands in a song: a piece of evidence.
 *
 * @param text the word or phrase as segmented
 * @param line the index of its line among the song's lines
 * @param start where it begins in the line, in chars
 * @param end where it ends in the line, exclusive
 * @param entry what the lexicon says of it
 * @param degree the product of the degree words that go with it; 1 without any
 * @param negated whether negations turn it round
 * @param force the factor that degree, negation, exclamation, contrast and repetition give it
 *     together; below 0 where it is turned round
 */
public record EmotionWord(
    String text,
    int line,
    int start,
    int end,
    LexiconEntry entry,
    double degree,
    boolean negated,
    double force) {

  /**
   * What it adds to the song's valence, in units of one plain word of full strength: from -1 to 1
   * for plain words, beyond with degree words.
   */
  public double contribution() {
    return entry.valence() * entry.strength() * force;
  }

  /** How strongly it speaks, whatever its direction; not negative. */
  public double weight() {
    return entry.strength() * Math.abs(force);
  }

  /** The same word with its force multiplied. */
  EmotionWord times(double factor) {
    return new EmotionWord(text, line, start, end, entry, degree, negated, force * factor);
  }
}
