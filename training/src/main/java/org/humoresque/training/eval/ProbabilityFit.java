package org.humoresque.training.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.humoresque.vision.emotion.ProbabilityScale;

/**
 * Finds the {@link ProbabilityScale} under which the truth is least surprising: the smallest mean
 * negative log-likelihood, offsets pulled towards 0, by Adam (Kingma and Ba 2015) on all items at
 * once.
 */
public final class ProbabilityFit {

  private static final int STEPS = 400;
  private static final double RATE = 0.03;

  /** As though so small a share of the items spoke for offsets of 0. */
  private static final double RIDGE = 0.02;

  private final double[][] surprises;
  private final int[] truths;
  private final int classes;

  /** Temperature and exponent by their logarithms, then one offset per class. */
  private final double[] numbers;

  private ProbabilityFit(List<double[]> logits, int[] truths) {
    this.surprises = logits.stream().map(ProbabilityScale::surprises).toArray(double[][]::new);
    this.truths = truths;
    this.classes = logits.get(0).length;
    this.numbers = new double[2 + classes];
  }

  /**
   * Fits a scale.
   *
   * @param logits one vector per item, of at least one item
   * @param truths the right class of each
   */
  public static ProbabilityScale fit(List<double[]> logits, int[] truths) {
    if (truths.length == 0 || truths.length != logits.size()) {
      throw new IllegalArgumentException(
          "a fit needs as many truths as logits and at least one, but has %d and %d"
              .formatted(truths.length, logits.size()));
    }
    ProbabilityFit fit = new ProbabilityFit(logits, truths);
    fit.descend();
    return fit.scale();
  }

  /**
   * Probabilities that each item's own label had no part in: items are dealt into folds, and each
   * fold is scaled by a fit on the others.
   *
   * @param folds at least 2
   */
  public static List<double[]> crossFitted(List<double[]> logits, int[] truths, int folds) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, truths.length).boxed().toList());
    Collections.shuffle(order, new Random(1));
    double[][] scaled = new double[truths.length][];
    for (int fold = 0; fold < folds; fold++) {
      int own = fold;
      int[] others =
          IntStream.range(0, truths.length).filter(i -> i % folds != own).map(order::get).toArray();
      ProbabilityScale scale =
          fit(
              Arrays.stream(others).mapToObj(logits::get).toList(),
              Arrays.stream(others).map(i -> truths[i]).toArray());
      IntStream.range(0, truths.length)
          .filter(i -> i % folds == own)
          .map(order::get)
          .forEach(i -> scaled[i] = scale.probabilities(logits.get(i)));
    }
    return List.of(scaled);
  }

  private void descend() {
    double[] mean = new double[numbers.length];
    double[] square = new double[numbers.length];
    for (int step = 1; step <= STEPS; step++) {
      double[] gradient = gradient();
      double rate = RATE * (1 - (double) step / (STEPS + 1));
      for (int i = 0; i < numbers.length; i++) {
        mean[i] = 0.9 * mean[i] + 0.1 * gradient[i];
        square[i] = 0.99 * square[i] + 0.01 * gradient[i] * gradient[i];
        double m = mean[i] / (1 - Math.pow(0.9, step));
        double v = square[i] / (1 - Math.pow(0.99, step));
        numbers[i] -= rate * m / (Math.sqrt(v) + 1e-9);
      }
    }
  }

  private double[] gradient() {
    ProbabilityScale scale = scale();
    double[] gradient = new double[numbers.length];
    for (int item = 0; item < truths.length; item++) {
      add(surprises[item], truths[item], scale, gradient);
    }
    for (int i = 0; i < classes; i++) {
      gradient[2 + i] += RIDGE * numbers[2 + i];
    }
    return gradient;
  }

  private void add(double[] surprise, int truth, ProbabilityScale scale, double[] gradient) {
    double[] logits = Arrays.stream(surprise).map(s -> -s).toArray();
    double[] said = scale.probabilities(logits);
    for (int i = 0; i < classes; i++) {
      double error = (said[i] - (i == truth ? 1 : 0)) / truths.length;
      double powered = Math.pow(surprise[i], scale.exponent()) / scale.temperature();
      gradient[0] += error * powered;
      gradient[1] -=
          surprise[i] > 0 ? error * powered * scale.exponent() * Math.log(surprise[i]) : 0;
      gradient[2 + i] += error;
    }
  }

  private ProbabilityScale scale() {
    return new ProbabilityScale(
        Math.exp(numbers[0]),
        Math.exp(numbers[1]),
        Arrays.stream(numbers, 2, numbers.length).boxed().toList());
  }
}
