package org.humoresque.music.lyrics.lexicon;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.humoresque.kernel.Emotion;

/**
 * What a lexicon says of one word.
 *
 * @param word the word as listed: lower case; of an inflected form, the word it is a form of
 * @param emotions the share of each emotion in what the word says, each in (0, 1], together at most
 *     1; empty for words that only judge ({@code clean}, {@code poor})
 * @param valence how pleasant, in [-1, 1]
 * @param arousal how activated, in [-1, 1]
 * @param strength how strongly the word speaks, in (0, 1]
 */
public record LexiconEntry(
    String word, Map<Emotion, Double> emotions, double valence, double arousal, double strength) {

  private static final double ROUNDING = 1e-9;

  /**
   * @throws IllegalArgumentException if a number is out of its range, or the word is blank
   */
  public LexiconEntry {
    if (word.isBlank()) {
      throw new IllegalArgumentException("the word is missing");
    }
    requireInRange("valence", valence, -1, 1);
    requireInRange("arousal", arousal, -1, 1);
    if (!(strength > 0 && strength <= 1)) {
      throw new IllegalArgumentException("strength must be in (0, 1], but is " + strength);
    }
    Map<Emotion, Double> copy = new EnumMap<>(Emotion.class);
    copy.putAll(emotions);
    emotions = Collections.unmodifiableMap(copy);
    requireShares(emotions);
  }

  /** The share of an emotion in what the word says; 0 if it says nothing of it. */
  public double share(Emotion emotion) {
    return emotions.getOrDefault(emotion, 0.0);
  }

  private static void requireShares(Map<Emotion, Double> emotions) {
    double sum = 0;
    for (Map.Entry<Emotion, Double> share : emotions.entrySet()) {
      if (!(share.getValue() > 0 && share.getValue() <= 1)) {
        throw new IllegalArgumentException(
            "the share of %s must be in (0, 1], but is %s"
                .formatted(share.getKey().label(), share.getValue()));
      }
      sum += share.getValue();
    }
    if (sum > 1 + ROUNDING) {
      throw new IllegalArgumentException(
          "the emotions' shares must sum to at most 1, but sum to " + sum);
    }
  }

  private static void requireInRange(String name, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      throw new IllegalArgumentException(
          "%s must be in [%.0f, %.0f], but is %s".formatted(name, low, high, value));
    }
  }
}
