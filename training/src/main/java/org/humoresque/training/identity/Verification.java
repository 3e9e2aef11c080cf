package org.humoresque.training.identity;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * How alike pictures of one person and of two are.
 *
 * @param same cosines of pairs of one person
 * @param different cosines of pairs of two people
 */
record Verification(double[] same, double[] different) {

  /** Several together. */
  static Verification together(List<Verification> parts) {
    return new Verification(
        joined(parts, Verification::same), joined(parts, Verification::different));
  }

  /** The share of different pairs taken for one person. */
  double falseAccepts(double threshold) {
    return share(different, threshold);
  }

  /** The share of pairs of one person taken for two. */
  double falseRejects(double threshold) {
    return 1 - share(same, threshold);
  }

  /** The share told right where both kinds are as frequent. */
  double accuracy(double threshold) {
    return 1 - (falseAccepts(threshold) + falseRejects(threshold)) / 2;
  }

  /** Where as many of one kind as of the other are told wrong. */
  double equalErrorThreshold() {
    double best = 0;
    double least = 2;
    for (double threshold : same) {
      double gap = Math.abs(falseAccepts(threshold) - falseRejects(threshold));
      if (gap < least) {
        least = gap;
        best = threshold;
      }
    }
    return best;
  }

  double equalErrorRate() {
    double threshold = equalErrorThreshold();
    return (falseAccepts(threshold) + falseRejects(threshold)) / 2;
  }

  private static double share(double[] values, double threshold) {
    return Arrays.stream(values).filter(it -> it >= threshold).count()
        / (double) Math.max(1, values.length);
  }

  private static double[] joined(List<Verification> parts, Function<Verification, double[]> side) {
    return parts.stream().map(side).flatMapToDouble(Arrays::stream).toArray();
  }
}
