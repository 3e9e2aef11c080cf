package org.humoresque.training.audio;

import java.util.Optional;
import org.humoresque.vision.emotion.OnnxEmotionClassifier;

/**
 * Tells recordings apart by their measured values with a kernel: a class's calibrated score is a
 * weighted sum of the kernel with what was learned from, and softmax makes probabilities. Support
 * vector machines and least-squares machines both come to this.
 *
 * @param kernel with what it was trained on
 * @param tags a second look at the kernel, if there is one
 * @param weights of the calibrated scores, class by vector
 * @param biases of the calibrated scores, one per class
 */
public record KernelClassifier(
    ViewKernel kernel, Optional<TagLayer> tags, double[][] weights, double[] biases) {

  /** The probability of every class for a row of measured values. */
  public double[] probabilities(double[] row) {
    double[] alike = kernel.of(row);
    double[] seen = tags.map(layer -> layer.blend(alike)).orElse(alike);
    return OnnxEmotionClassifier.softmax(scores(seen, weights, biases), 1);
  }

  /** The same with the first so many of what it learned from at the end. */
  KernelClassifier turned(int first) {
    return new KernelClassifier(
        new ViewKernel(
            kernel.standardizer(),
            kernel.views(),
            kernel.width(),
            Rotation.of(kernel.vectors(), first)),
        tags.map(
            layer ->
                new TagLayer(
                    Rotation.columns(layer.coefficients(), first),
                    layer.biases(),
                    layer.standardizer(),
                    Rotation.of(layer.vectors(), first),
                    layer.gamma(),
                    layer.share())),
        Rotation.columns(weights, first),
        biases);
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

  /** The Gaussian kernel of one row with each of others. */
  static double[] gauss(double[] row, double[][] others, double gamma) {
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
}
