package org.humoresque.training.audio;

import org.humoresque.training.svm.KernelMachines;
import org.humoresque.training.svm.KernelMachines.Pair;

/** How the weights of a {@link KernelClassifier} are found. */
public enum KernelMethod {

  /**
   * LIBSVM, one machine for every pair of classes; a class's score is the sum of what its machines
   * decide for it. An example counts where one class of a pair is likely and the other is not.
   */
  SUPPORT_VECTORS {
    @Override
    Scores fit(double[][] kernel, double[][] shares, int[] chosen, double cost) {
      int classes = shares[0].length;
      boolean[][] possible = new boolean[shares.length][classes];
      for (int i = 0; i < shares.length; i++) {
        for (int k = 0; k < classes; k++) {
          possible[i][k] = shares[i][k] > LIKELY;
        }
      }
      KernelMachines machines = KernelMachines.train(kernel, possible, chosen, cost);
      double[][] weights = new double[classes][kernel.length];
      double[] biases = new double[classes];
      for (int m = 0; m < machines.biases().length; m++) {
        Pair pair = machines.pairs().get(m);
        for (int i = 0; i < kernel.length; i++) {
          weights[pair.first()][i] += machines.coefficients()[m][i];
          weights[pair.second()][i] -= machines.coefficients()[m][i];
        }
        biases[pair.first()] += machines.biases()[m];
        biases[pair.second()] -= machines.biases()[m];
      }
      return new Scores(weights, biases);
    }
  },

  /**
   * Least-squares machines (Suykens and Vandewalle 1999), one for every class against the others:
   * kernel ridge regression of the share of the class, with a ridge of 1 / cost.
   */
  LEAST_SQUARES {
    @Override
    Scores fit(double[][] kernel, double[][] shares, int[] chosen, double cost) {
      KernelRidge ridge = KernelRidge.fit(kernel, shares, chosen, 1 / cost);
      return new Scores(ridge.coefficients(), ridge.biases());
    }
  };

  /** What share makes a class likely. */
  private static final double LIKELY = 0.36;

  /**
   * Scores before calibration.
   *
   * @param weights class by example
   * @param biases one per class
   */
  record Scores(double[][] weights, double[] biases) {}

  /**
   * Fits.
   *
   * @param kernel of every example with every example
   * @param shares example by class: how much each belongs to it
   * @param chosen the numbers of those to learn from
   * @param cost of mistakes, above 0
   */
  abstract Scores fit(double[][] kernel, double[][] shares, int[] chosen, double cost);
}
