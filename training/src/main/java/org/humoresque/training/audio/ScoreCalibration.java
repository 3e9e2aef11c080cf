package org.humoresque.training.audio;

import java.util.Arrays;
import java.util.List;
import org.humoresque.vision.emotion.OnnxEmotionClassifier;

/**
 * Turns scores into probabilities: {@code softmax(slope * score + offset)}, the several-class form
 * of Platt's sigmoid, fitted by gradient descent on the negative log-likelihood.
 *
 * @param slope common to all classes, above 0
 * @param offsets one per class
 */
record ScoreCalibration(double slope, double[] offsets) {

  private static final int STEPS = 3000;
  private static final double RATE = 0.3;

  /** Pulls offsets towards 0, as far as a handful of examples would. */
  private static final double RIDGE = 0.005;

  /**
   * Fits scores of examples that the machines were not trained on.
   *
   * @param scores one per class for each example
   * @param truths the class of each
   */
  static ScoreCalibration fit(List<double[]> scores, int[] truths, int classes) {
    double spread = spread(scores);
    double logSlope = 0;
    double[] offsets = new double[classes];
    for (int step = 0; step < STEPS; step++) {
      double slopeStep = 0;
      double[] offsetStep = new double[classes];
      double slope = Math.exp(logSlope);
      for (int i = 0; i < truths.length; i++) {
        double[] logits = new double[classes];
        for (int k = 0; k < classes; k++) {
          logits[k] = slope * scores.get(i)[k] / spread + offsets[k];
        }
        double[] p = OnnxEmotionClassifier.softmax(logits, 1);
        for (int k = 0; k < classes; k++) {
          double error = (p[k] - (k == truths[i] ? 1 : 0)) / truths.length;
          slopeStep += error * slope * scores.get(i)[k] / spread;
          offsetStep[k] += error;
        }
      }
      logSlope -= RATE * slopeStep;
      for (int k = 0; k < classes; k++) {
        offsets[k] -= RATE * (offsetStep[k] + RIDGE * offsets[k]);
      }
    }
    return new ScoreCalibration(Math.exp(logSlope) / spread, offsets);
  }

  /** Weights of calibrated scores, class by example. */
  double[][] apply(double[][] weights) {
    double[][] calibrated = new double[weights.length][];
    for (int k = 0; k < weights.length; k++) {
      calibrated[k] = Arrays.stream(weights[k]).map(weight -> slope * weight).toArray();
    }
    return calibrated;
  }

  /** Biases of calibrated scores. */
  double[] apply(double[] biases) {
    double[] calibrated = new double[biases.length];
    for (int k = 0; k < biases.length; k++) {
      calibrated[k] = slope * biases[k] + offsets[k];
    }
    return calibrated;
  }

  private static double spread(List<double[]> scores) {
    double squares = 0;
    long count = 0;
    for (double[] row : scores) {
      for (double score : row) {
        squares += score * score;
        count++;
      }
    }
    return Math.max(1e-9, Math.sqrt(squares / Math.max(1, count)));
  }
}
