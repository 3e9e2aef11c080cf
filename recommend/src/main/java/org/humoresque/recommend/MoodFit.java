package org.humoresque.recommend;

import org.humoresque.kernel.Mood;
import org.humoresque.kernel.TrackMood;

/**
 * How well a track's mood fits the mood aimed for.
 *
 * <p>{@code score = closeness · (1 - TRUST_WEIGHT · (1 - confidence))}, where {@code closeness = (1
 * - distance / MAX_DISTANCE)²}: 1 at the target, 0 in the farthest corner, and steepest near the
 * target, where listeners tell moods apart.
 */
final class MoodFit {

  /** How much of the score a mood known for certain has over a mere guess. */
  static final double TRUST_WEIGHT = 0.15;

  private MoodFit() {}

  /** The score of a track for a target, in [0, 1]. */
  static double score(TrackMood mood, Mood target) {
    return closeness(mood.mood().distance(target)) * trust(mood.confidence());
  }

  /** From 1 at distance 0 to 0 at the largest distance there is. */
  static double closeness(double distance) {
    double linear = Math.max(0, 1 - distance / Mood.MAX_DISTANCE);
    return linear * linear;
  }

  /** The factor by which a confidence in [0, 1] lowers a score, in [1 - TRUST_WEIGHT, 1]. */
  static double trust(double confidence) {
    return 1 - TRUST_WEIGHT * (1 - confidence);
  }
}
