package org.humoresque.music.lyrics.score;

import org.humoresque.music.lyrics.words.SegmentedLyrics;

/**
 * All that is known of a song before a model sees it.
 *
 * @param song lines and words
 * @param score the emotion words, weighed
 * @param values the numbers of {@link LyricFeatures}, in its order
 */
public record AnalyzedLyrics(SegmentedLyrics song, LyricScore score, double[] values) {

  /** Whether the values of timing are known: enough lines have time stamps. */
  public boolean isTimed() {
    return values.length > 0 && Double.isFinite(values[values.length - 1]);
  }
}
