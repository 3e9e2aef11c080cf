package org.humoresque.training.audio;

import java.util.List;
import java.util.stream.IntStream;
import org.humoresque.training.svm.GroupedFolds;

/**
 * What people would say of a recording, as a second look at it: from its likeness to tagged
 * recordings the strength of every tag is guessed (kernel ridge regression), and recordings are
 * compared by these guesses. What tags have in common, artists that nobody tagged have too.
 *
 * @param coefficients of the guesses, tag by recording
 * @param biases of the guesses
 * @param standardizer of the guesses
 * @param vectors standardised guesses for the recordings to compare with
 * @param gamma of the Gaussian kernel on the guesses
 * @param share what the guesses count, the first look counting the rest; from 0 to 1
 */
record TagLayer(
    double[][] coefficients,
    double[] biases,
    Standardizer standardizer,
    double[][] vectors,
    double gamma,
    double share) {

  private static final double RIDGE = 0.5;
  private static final int FOLDS = 5;

  /**
   * Learns the tags. Guesses for tagged recordings come from others alone.
   *
   * @param kernel of every recording with every one: first those without tags, then the tagged
   * @param tags of the tagged recordings, recording by tag
   * @param groups of the tagged recordings, such as their artists
   */
  static TagLayer fit(double[][] kernel, double[][] tags, List<String> groups, long seed) {
    int first = kernel.length - tags.length;
    double[][] targets = new double[kernel.length][tags[0].length];
    System.arraycopy(tags, 0, targets, first, tags.length);
    int[] tagged = IntStream.range(first, kernel.length).toArray();
    KernelRidge all = KernelRidge.fit(kernel, targets, tagged, RIDGE);
    double[][] guesses = new double[kernel.length][];
    for (int i = 0; i < first; i++) {
      guesses[i] = all.predict(kernel[i]);
    }
    int[] fold = GroupedFolds.of(groups, new int[tags.length], FOLDS, seed);
    for (int out = 0; out < FOLDS; out++) {
      int part = out;
      int[] others = IntStream.of(tagged).filter(i -> fold[i - first] != part).toArray();
      KernelRidge ridge = KernelRidge.fit(kernel, targets, others, RIDGE);
      for (int i : tagged) {
        if (fold[i - first] == out) {
          guesses[i] = ridge.predict(kernel[i]);
        }
      }
    }
    Standardizer standardizer = Standardizer.of(guesses);
    return new TagLayer(
        all.coefficients(),
        all.biases(),
        standardizer,
        standardizer.apply(guesses),
        1.0 / tags[0].length,
        1);
  }

  /** The same, counting otherwise. */
  TagLayer withShare(double other) {
    return new TagLayer(coefficients, biases, standardizer, vectors, gamma, other);
  }

  /** The weighted mean of a kernel and of what it says of the tags. */
  double[] blend(double[] kernel) {
    double[] guesses = KernelClassifier.scores(kernel, coefficients, biases);
    return mean(kernel, KernelClassifier.gauss(standardizer.apply(guesses), vectors, gamma));
  }

  /** The same for the recordings that were learned from. */
  double[][] blend(double[][] kernel) {
    double[][] blended = new double[kernel.length][];
    for (int i = 0; i < kernel.length; i++) {
      blended[i] = mean(kernel[i], KernelClassifier.gauss(vectors[i], vectors, gamma));
    }
    return blended;
  }

  private double[] mean(double[] one, double[] other) {
    double[] mean = new double[one.length];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = (1 - share) * one[i] + share * other[i];
    }
    return mean;
  }
}
