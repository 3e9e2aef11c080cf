package org.humoresque.recommend;

import org.humoresque.kernel.TrackId;

/**
 * A song chosen for a wish.
 *
 * @param id the song
 * @param score how well it fits, from 0 to 1
 * @param reasons what the score is made of
 */
public record Choice(TrackId id, double score, Explanation reasons) {

  /**
   * @throws IllegalArgumentException if the score is not in [0, 1]
   */
  public Choice {
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("score must be in [0, 1], but is " + score);
    }
  }
}
