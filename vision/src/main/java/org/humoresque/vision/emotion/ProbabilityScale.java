package org.humoresque.vision.emotion;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How a model's logits become honest probabilities, fitted on faces it was not trained on.
 *
 * <p>With {@code p = softmax(logits)} the surprise at class i is {@code s_i = -log p_i}, and what
 * is said is {@code softmax(offset_i - s_i^exponent / temperature)}. An exponent of 1 without
 * offsets is temperature scaling (Guo et al. 2017). Label smoothing leaves what is unlikely too
 * likely: exponents above 1 undo that. Offsets give back to a class what training took from it.
 *
 * @param temperature above 0
 * @param exponent above 0
 * @param offsets one per class, or none at all
 */
public record ProbabilityScale(double temperature, double exponent, List<Double> offsets) {

  /** Softmax alone. */
  public static final ProbabilityScale PLAIN = ofTemperature(1);

  /**
   * @throws IllegalArgumentException if a number is not finite or not above 0 where it must be
   */
  public ProbabilityScale {
    offsets = List.copyOf(offsets);
    requirePositive("temperature", temperature);
    requirePositive("exponent", exponent);
    if (!offsets.stream().allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("offsets must be finite, but are " + offsets);
    }
  }

  /** Temperature scaling. */
  public static ProbabilityScale ofTemperature(double temperature) {
    return new ProbabilityScale(temperature, 1, List.of());
  }

  /**
   * Probabilities, which sum to 1.
   *
   * @throws IllegalArgumentException if there are offsets, but not one per logit
   */
  public double[] probabilities(double[] logits) {
    double[] said = surprises(logits);
    List<Double> own = offsets.isEmpty() ? Collections.nCopies(logits.length, 0.0) : offsets;
    if (own.size() != logits.length) {
      throw new IllegalArgumentException(
          "there are %d offsets for %d classes".formatted(own.size(), logits.length));
    }
    for (int i = 0; i < said.length; i++) {
      said[i] = own.get(i) - Math.pow(said[i], exponent) / temperature;
    }
    return OnnxEmotionClassifier.softmax(said, 1);
  }

  /** How surprising each class would be: {@code -log softmax(logits)}, 0 or more. */
  public static double[] surprises(double[] logits) {
    double largest = Arrays.stream(logits).max().orElse(0);
    double sum = Arrays.stream(logits).map(logit -> Math.exp(logit - largest)).sum();
    return Arrays.stream(logits)
        .map(logit -> Math.max(0, largest + Math.log(sum) - logit))
        .toArray();
  }

  /** Reads what {@link #offsetsText} writes. */
  static List<Double> parseOffsets(String written) {
    return Arrays.stream(written.split(",")).map(String::strip).map(Double::valueOf).toList();
  }

  /** The offsets as a model's metadata writes them. */
  public String offsetsText() {
    return offsets.stream()
        .map(offset -> String.format(Locale.ROOT, "%.4f", offset))
        .collect(Collectors.joining(","));
  }

  private static void requirePositive(String name, double number) {
    if (!(number > 0) || !Double.isFinite(number)) {
      throw new IllegalArgumentException("%s must be above 0, but is %s".formatted(name, number));
    }
  }
}
