package org.humoresque.training.audio;

import org.humoresque.training.svm.KernelMachines;
import org.humoresque.training.svm.KernelMachines.Pair;
import org.humoresque.vision.emotion.OnnxEmotionClassifier;

/**
 * Support vector machines with a Gaussian kernel that tell recordings apart by their measured
 * values, one machine for every pair of classes. A class's score is the sum of what its machines
 * decide for it; scores are calibrated by one slope and an offset per class, and softmax.
 *
 * @param gamma the width of exp(-gamma |x - y|²)
 * @param vectors standardised rows that it was trained on
 * @param machines their coefficients
 * @param slope of the calibration
 * @param offsets of the calibration, one per class
 */
public record SoundSvm(
    Standardizer standardizer,
    double gamma,
    double[][] vectors,
    KernelMachines machines,
    double slope,
    double[] offsets) {

  /** The probability of every class for a row of measured values. */
  public double[] probabilities(double[] row) {
    double[] scores =
        scores(
            machines.decisions(kernel(standardizer.apply(row), vectors, gamma)),
            machines,
            offsets.length);
    double[] logits = new double[scores.length];
    for (int k = 0; k < logits.length; k++) {
      logits[k] = slope * scores[k] + offsets[k];
    }
    return OnnxEmotionClassifier.softmax(logits, 1);
  }

  /** The sum of what the machines decide for each class. */
  static double[] scores(double[] decisions, KernelMachines machines, int classes) {
    double[] scores = new double[classes];
    for (int i = 0; i < decisions.length; i++) {
      Pair pair = machines.pairs().get(i);
      scores[pair.first()] += decisions[i];
      scores[pair.second()] -= decisions[i];
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
