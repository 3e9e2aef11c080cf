package org.humoresque.training.audio;

import org.humoresque.vision.emotion.OnnxEmotionClassifier;

/**
 * Tells recordings apart by their measured values with a Gaussian kernel: a class's calibrated
 * score is a weighted sum of the kernel with what was learned from, and softmax makes
 * probabilities. Support vector machines and least-squares machines both come to this.
 *
 * @param gamma the width of exp(-gamma |x - y|²)
 * @param vectors standardised rows that it was trained on
 * @param weights of the calibrated scores, class by vector
 * @param biases of the calibrated scores, one per class
 */
public record KernelClassifier(
    Standardizer standardizer,
    double gamma,
    double[][] vectors,
    double[][] weights,
    double[] biases) {

  /** The probability of every class for a row of measured values. */
  public double[] probabilities(double[] row) {
    double[] kernel = kernel(standardizer.apply(row), vectors, gamma);
    return OnnxEmotionClassifier.softmax(scores(kernel, weights, biases), 1);
  }

  /** Weighted sums of a kernel, one per class. */
  static double[] scores(double[] kernel, double[][] weights, double[] biases) {
    double[] scores = biases.clone();
    for (int k = 0; k < scores.length; k++) {
      for (int i = 0; i < kernel.length; i++) {
        scores[k] += weights[k][i] * kernel[i];
      }
    }
    return scores;
  }

  /** The kernel of one standardised row with each of others. */
  static double[] kernel(double[] row, double[][] others, double gamma) {
    double[] kernel = new double[others.length];
    for (int i = 0; i < others.length; i++) {
      double distance = 0;
      for (int j = 0; j < row.length; j++) {
        double difference = row[j] - others[i][j];
        distance += difference * difference;
      }
      kernel[i] = Math.exp(-gamma * distance);
    }
    return kernel;
  }

  /** The kernel of each standardised row with each other. */
  static double[][] kernel(double[][] rows, double gamma) {
    double[][] kernel = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      kernel[i] = kernel(rows[i], rows, gamma);
    }
    return kernel;
  }
}
