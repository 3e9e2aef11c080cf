package org.humoresque.vision.micro;

/**
 * What counts as a micro-expression.
 *
 * @param shortest in seconds; 1/25 s and what measuring may miss of it
 * @param longest in seconds; 1/2 s and what measuring may add to it
 * @param evidence how far the most moved tenth of the face must rise above its own noise, squared
 *     and averaged, for the network to be asked; at least 1
 * @param confidence of the network from which a candidate counts, in [0, 1]
 */
public record SpotterOptions(double shortest, double longest, double evidence, double confidence) {

  /** Chosen on made clips of the training subjects; docs/models/micro-expressions.md. */
  public static final SpotterOptions STANDARD = new SpotterOptions(0.03, 0.62, 6, 0.8);

  /**
   * @throws IllegalArgumentException naming the option, its value and what is allowed
   */
  public SpotterOptions {
    require(shortest > 0 && shortest < longest, "shortest", shortest, "above 0 and below longest");
    require(longest <= 1, "longest", longest, "at most 1 s");
    require(evidence >= 1, "evidence", evidence, "at least 1");
    require(confidence >= 0 && confidence <= 1, "confidence", confidence, "in [0, 1]");
  }

  /** The same with another threshold of confidence. */
  public SpotterOptions withConfidence(double other) {
    return new SpotterOptions(shortest, longest, evidence, other);
  }

  private static void require(boolean holds, String name, double value, String allowed) {
    if (!holds) {
      throw new IllegalArgumentException(
          "%s must be %s, but is %s".formatted(name, allowed, value));
    }
  }
}
