package org.humoresque.recommend;

import org.humoresque.kernel.MoodedTrack;

/**
 * A track chosen for a mood.
 *
 * @param track what to play
 * @param score how well it fits, from 0 to 1
 * @param explanation why it was chosen, in a sentence for the listener
 * @param reasons why it was chosen, as data
 */
public record RankedTrack(
    MoodedTrack track, double score, String explanation, Explanation reasons) {

  /**
   * @throws IllegalArgumentException if the score is not in [0, 1]
   */
  public RankedTrack {
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("score must be in [0, 1], but is " + score);
    }
  }
}
