package org.humoresque.music.mood;

import org.humoresque.kernel.TrackMood.Source;

/**
 * How much a source counts beside others that are as sure.
 *
 * @param valence for how pleasant a track is
 * @param arousal for how lively it is
 */
record FusionWeights(double valence, double arousal) {

  /** {@code docs/fusion.md} says where each number comes from. */
  static FusionWeights of(Source source) {
    return switch (source) {
      case USER_LABEL -> throw new IllegalArgumentException("a label is not weighed: it wins");
      case AUDIO -> new FusionWeights(1, 1);
      case CATALOGUE -> new FusionWeights(4, 2);
      case MOOD_TAG -> new FusionWeights(3, 0.9);
      case LYRICS -> new FusionWeights(0.8, 0.35);
      case GENRE_TAG -> new FusionWeights(0.25, 0.25);
    };
  }
}
