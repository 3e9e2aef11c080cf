package org.humoresque.training.eval;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.humoresque.vision.emotion.OnnxEmotionClassifier;

/** Whether probabilities are honest, and the temperature that makes them so. */
public final class Calibration {

  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private Calibration() {}

  /**
   * Expected calibration error (Naeini et al. 2015): the mean distance between how sure the
   * classifier was and how often it was right, over bins of equal width weighted by their items.
   *
   * @param probabilities one distribution per item
   * @param truths the right class of each
   * @param bins how many bins divide [0, 1]; 15 is customary
   * @return from 0, perfectly honest, to 1
   */
  public static double expectedError(List<double[]> probabilities, int[] truths, int bins) {
    double error = 0;
    for (Bin bin : bins(probabilities, truths, bins)) {
      error += bin.items() * Math.abs(bin.confidence() - bin.accuracy());
    }
    return error / truths.length;
  }

  /**
   * The items whose highest probability falls into one range.
   *
   * @param items how many
   * @param confidence the mean of their highest probabilities, in [0, 1]
   * @param accuracy the share of them read right, in [0, 1]
   */
  public record Bin(int items, double confidence, double accuracy) {}

  /**
   * Divides items by their highest probability into bins of equal width; empty ones are left out.
   */
  public static List<Bin> bins(List<double[]> probabilities, int[] truths, int bins) {
    double[] confidence = new double[bins];
    int[] right = new int[bins];
    int[] items = new int[bins];
    for (int i = 0; i < truths.length; i++) {
      int best = argMax(probabilities.get(i));
      double sure = probabilities.get(i)[best];
      int bin = Math.min(bins - 1, (int) (sure * bins));
      confidence[bin] += sure;
      right[bin] += best == truths[i] ? 1 : 0;
      items[bin]++;
    }
    return IntStream.range(0, bins)
        .filter(bin -> items[bin] > 0)
        .mapToObj(
            bin ->
                new Bin(items[bin], confidence[bin] / items[bin], (double) right[bin] / items[bin]))
        .toList();
  }

  /**
   * The temperature with the smallest negative log-likelihood (Guo et al. 2017), from 0.1 to 10.
   *
   * @param logits one vector per item
   * @param truths the right class of each
   */
  public static double fitTemperature(List<double[]> logits, int[] truths) {
    return Math.exp(
        minimum(
            log -> negativeLogLikelihood(logits, truths, Math.exp(log)),
            Math.log(0.1),
            Math.log(10)));
  }

  /**
   * The confidence that so large a share of the items reaches.
   *
   * @param coverage that share, in (0, 1]
   * @param probabilities one distribution per item
   */
  public static double confidenceAt(double coverage, List<double[]> probabilities) {
    double[] sure = probabilities.stream().mapToDouble(row -> row[argMax(row)]).sorted().toArray();
    int left = (int) Math.round(sure.length * (1 - coverage));
    return sure[Math.min(left, sure.length - 1)];
  }

  /** The class with the largest number; of equals, the first. */
  public static int argMax(double[] numbers) {
    int best = 0;
    for (int i = 1; i < numbers.length; i++) {
      if (numbers[i] > numbers[best]) {
        best = i;
      }
    }
    return best;
  }

  private static double negativeLogLikelihood(
      List<double[]> logits, int[] truths, double temperature) {
    double sum = 0;
    for (int i = 0; i < truths.length; i++) {
      double p = OnnxEmotionClassifier.softmax(logits.get(i), temperature)[truths[i]];
      sum -= Math.log(Math.max(p, 1e-12));
    }
    return sum / truths.length;
  }

  /** Golden-section search; the function has one valley between the bounds. */
  private static double minimum(DoubleUnaryOperator function, double from, double to) {
    double low = from;
    double high = to;
    while (high - low > 1e-4) {
      double left = high - GOLDEN * (high - low);
      double right = low + GOLDEN * (high - low);
      if (function.applyAsDouble(left) < function.applyAsDouble(right)) {
        high = right;
      } else {
        low = left;
      }
    }
    return (low + high) / 2;
  }
}
