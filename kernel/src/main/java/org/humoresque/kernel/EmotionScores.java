package org.humoresque.kernel;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How strongly each of the seven emotions is seen: a probability distribution.
 *
 * <p>Immutable. Each score is in [0, 1] and they sum to 1.
 */
public final class EmotionScores {

  private static final double SUM_TOLERANCE = 1e-3;

  private final double[] scores;

  private EmotionScores(double[] scores) {
    this.scores = scores;
  }

  /**
   * @param scores seven probabilities in the order of {@link Emotion}; they are scaled to sum to
   *     exactly 1
   * @throws IllegalArgumentException if there are not seven, if one is not in [0, 1], or if their
   *     sum is further than 0.001 from 1
   */
  public static EmotionScores of(double... scores) {
    if (scores.length != Emotion.all().size()) {
      throw new IllegalArgumentException("seven scores are needed, but there are " + scores.length);
    }
    for (Emotion emotion : Emotion.all()) {
      double score = scores[emotion.ordinal()];
      if (!(score >= 0 && score <= 1)) {
        throw new IllegalArgumentException(
            "the score of %s must be in [0, 1], but is %s".formatted(emotion.label(), score));
      }
    }
    double sum = Arrays.stream(scores).sum();
    if (Math.abs(sum - 1) > SUM_TOLERANCE) {
      throw new IllegalArgumentException("scores must sum to 1, but sum to " + sum);
    }
    return new EmotionScores(Arrays.stream(scores).map(score -> score / sum).toArray());
  }

  /** Full certainty in one emotion, as when a person says how they feel. */
  public static EmotionScores certain(Emotion emotion) {
    double[] scores = new double[Emotion.all().size()];
    scores[emotion.ordinal()] = 1;
    return new EmotionScores(scores);
  }

  /** The probability of one emotion, in [0, 1]. */
  public double score(Emotion emotion) {
    return scores[emotion.ordinal()];
  }

  /** The most probable emotion; of equals, the first in {@link Emotion} order. */
  public Emotion dominant() {
    return Emotion.all().stream()
        .max(
            Comparator.comparingDouble(this::score)
                .thenComparing(Comparator.<Emotion>naturalOrder().reversed()))
        .orElseThrow();
  }

  /** The probability of the dominant emotion, in [1/7, 1]. */
  public double confidence() {
    return score(dominant());
  }

  /** The expected mood: the emotions' anchors, weighted by their probabilities. */
  public Mood mood() {
    double valence = 0;
    double arousal = 0;
    for (Emotion emotion : Emotion.all()) {
      valence += score(emotion) * emotion.mood().valence();
      arousal += score(emotion) * emotion.mood().arousal();
    }
    return Mood.clamped(valence, arousal);
  }

  /** Label to probability, in {@link Emotion} order. */
  public Map<String, Double> toMap() {
    Map<String, Double> map = new LinkedHashMap<>();
    Emotion.all().forEach(emotion -> map.put(emotion.label(), score(emotion)));
    return map;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EmotionScores that && Arrays.equals(scores, that.scores);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(scores);
  }

  @Override
  public String toString() {
    return toMap().toString();
  }
}
