package org.humoresque.training.recommend;

import java.util.Arrays;
import org.humoresque.kernel.Mood;

/**
 * Something that music is felt as, and how much each song of a set is.
 *
 * @param name {@code sad}
 * @param mood where it lies on the plane of feelings
 * @param gains for each song, in the order of their ids, how much people felt it, from 0 to 1
 * @param enough from which gain on a song counts as right
 */
@SuppressWarnings("ArrayRecordComponent")
public record Feeling(String name, Mood mood, double[] gains, double enough) {

  /** Whether a song counts as right. */
  boolean isRight(int song) {
    return gains[song] >= enough;
  }

  /** How many songs count as right. */
  int right() {
    return (int) Arrays.stream(gains).filter(gain -> gain >= enough).count();
  }
}
