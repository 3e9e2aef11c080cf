package org.humoresque.vision.micro;

import java.util.Map;

/**
 * What the network says of a sequence.
 *
 * @param probabilities of the three classes, given that it is an expression; they sum to 1
 * @param confidence that it is an expression, in [0, 1]
 */
public record MicroReading(Map<MicroEmotion, Double> probabilities, double confidence) {

  public MicroReading {
    probabilities = Map.copyOf(probabilities);
  }

  /** The likeliest class. */
  public MicroEmotion emotion() {
    return likeliest(probabilities);
  }

  static MicroEmotion likeliest(Map<MicroEmotion, Double> probabilities) {
    MicroEmotion best = MicroEmotion.NEGATIVE;
    for (MicroEmotion each : MicroEmotion.values()) {
      if (probabilities.getOrDefault(each, 0.0) > probabilities.getOrDefault(best, 0.0)) {
        best = each;
      }
    }
    return best;
  }
}
