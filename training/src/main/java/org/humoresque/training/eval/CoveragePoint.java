package org.humoresque.training.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How often a classifier is right when it answers only where it is surest (selective
 * classification: El-Yaniv and Wiener 2010).
 *
 * @param coverage share of the items it answers, in (0, 1]
 * @param accuracy share of those answers that are right, in [0, 1]
 * @param confidence the probability from which on it answers
 */
public record CoveragePoint(double coverage, double accuracy, double confidence) {

  /** The shares people ask for. */
  public static final List<Double> CUSTOMARY = List.of(1.0, 0.9, 0.8, 0.7, 0.6, 0.5);

  /**
   * Measures at several coverages.
   *
   * @param probabilities one distribution per item
   * @param truths the right class of each
   * @param coverages shares in (0, 1]; each is brought to the nearest whole number of items, at
   *     least one
   * @throws IllegalArgumentException if a share is outside (0, 1] or there is no item
   */
  public static List<CoveragePoint> curve(
      List<double[]> probabilities, int[] truths, List<Double> coverages) {
    if (truths.length == 0) {
      throw new IllegalArgumentException("coverage needs at least one item, but there are 0");
    }
    int[] surestFirst =
        IntStream.range(0, truths.length)
            .boxed()
            .sorted(Comparator.comparingDouble(item -> -confidence(probabilities.get(item))))
            .mapToInt(Integer::intValue)
            .toArray();
    List<CoveragePoint> points = new ArrayList<>();
    for (double coverage : coverages) {
      points.add(point(probabilities, truths, surestFirst, coverage));
    }
    return points;
  }

  /**
   * Measures where the classifier answers only from a confidence on.
   *
   * @param confidence a probability in [0, 1]
   * @return empty if no item reaches it
   */
  public static Optional<CoveragePoint> from(
      double confidence, List<double[]> probabilities, int[] truths) {
    int answered = 0;
    int right = 0;
    for (int i = 0; i < truths.length; i++) {
      double[] row = probabilities.get(i);
      if (confidence(row) >= confidence) {
        answered++;
        right += Calibration.argMax(row) == truths[i] ? 1 : 0;
      }
    }
    return answered == 0
        ? Optional.empty()
        : Optional.of(
            new CoveragePoint(
                (double) answered / truths.length, (double) right / answered, confidence));
  }

  private static CoveragePoint point(
      List<double[]> probabilities, int[] truths, int[] surestFirst, double coverage) {
    if (!(coverage > 0 && coverage <= 1)) {
      throw new IllegalArgumentException("coverage must be in (0, 1], but is " + coverage);
    }
    int answered = Math.max(1, (int) Math.round(coverage * truths.length));
    int right = 0;
    for (int i = 0; i < answered; i++) {
      int item = surestFirst[i];
      right += Calibration.argMax(probabilities.get(item)) == truths[item] ? 1 : 0;
    }
    double least = confidence(probabilities.get(surestFirst[answered - 1]));
    return new CoveragePoint(coverage, (double) right / answered, least);
  }

  private static double confidence(double[] probabilities) {
    return probabilities[Calibration.argMax(probabilities)];
  }

  /** As {@code --json} prints it. */
  public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("coverage", coverage);
    map.put("accuracy", accuracy);
    map.put("confidence", confidence);
    return map;
  }
}
