package org.humoresque.recommend;

import org.humoresque.kernel.Mood;

/**
 * How well a mood fits the mood aimed for: {@code closeness = (1 - distance / MAX_DISTANCE)²}, 1 at
 * the target, 0 in the farthest corner, and steepest near the target, where listeners tell moods
 * apart.
 */
final class MoodFit {

  private MoodFit() {}

  /** From 1 at distance 0 to 0 at the largest distance there is. */
  static double closeness(double distance) {
    double linear = Math.max(0, 1 - distance / Mood.MAX_DISTANCE);
    return linear * linear;
  }
}
