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
      case MOOD_TAG -> new FusionWeights(3, 3);
      case LYRICS -> new FusionWeights(1, 0.6);
      case AUDIO -> new FusionWeights(1.2, 2);
      case GENRE_TAG -> new FusionWeights(0.4, 0.75);
    };
  }
}
