package org.humoresque.training.audio;

import java.util.Arrays;

/**
 * Kernel ridge regression: {@code sum(coefficients[i] * kernel(x, example i)) + bias} for each of
 * several targets, the squares of the coefficients in the kernel's space held small and the bias
 * free (Suykens and Vandewalle 1999).
 *
 * @param coefficients target by example
 * @param biases one per target
 */
record KernelRidge(double[][] coefficients, double[] biases) {

  /**
   * Fits.
   *
   * @param kernel of every example with every example
   * @param targets example by target
   * @param chosen the numbers of the examples to fit
   * @param ridge above 0
   */
  static KernelRidge fit(double[][] kernel, double[][] targets, int[] chosen, double ridge) {
    int count = targets[0].length;
    double[][] matrix = new double[chosen.length][chosen.length];
    double[][] right = new double[chosen.length][count + 1];
    for (int i = 0; i < chosen.length; i++) {
      for (int j = 0; j < chosen.length; j++) {
        matrix[i][j] = kernel[chosen[i]][chosen[j]] + (i == j ? ridge : 0);
      }
      System.arraycopy(targets[chosen[i]], 0, right[i], 0, count);
      right[i][count] = 1;
    }
    solve(matrix, right);
    double[] biases = new double[count];
    double[][] coefficients = new double[count][kernel.length];
    for (int t = 0; t < count; t++) {
      int target = t;
      double ones = Arrays.stream(right).mapToDouble(row -> row[count]).sum();
      biases[t] = Arrays.stream(right).mapToDouble(row -> row[target]).sum() / ones;
      for (int i = 0; i < chosen.length; i++) {
        coefficients[t][chosen[i]] = right[i][t] - biases[t] * right[i][count];
      }
    }
    return new KernelRidge(coefficients, biases);
  }

  /** The targets of what has these kernel values with the examples. */
  double[] predict(double[] kernel) {
    double[] predicted = biases.clone();
    for (int t = 0; t < predicted.length; t++) {
      for (int i = 0; i < kernel.length; i++) {
        predicted[t] += coefficients[t][i] * kernel[i];
      }
    }
    return predicted;
  }

  /** Solves matrix · x = right in place by Cholesky's decomposition; x takes the place of right. */
  private static void solve(double[][] matrix, double[][] right) {
    int n = matrix.length;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i][j];
        for (int k = 0; k < j; k++) {
          sum -= matrix[i][k] * matrix[j][k];
        }
        matrix[i][j] = i == j ? Math.sqrt(sum) : sum / matrix[j][j];
      }
    }
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        subtract(right[i], matrix[i][k], right[k]);
      }
      divide(right[i], matrix[i][i]);
    }
    for (int i = n - 1; i >= 0; i--) {
      divide(right[i], matrix[i][i]);
      for (int k = 0; k < i; k++) {
        subtract(right[k], matrix[i][k], right[i]);
      }
    }
  }

  private static void subtract(double[] from, double factor, double[] other) {
    for (int t = 0; t < from.length; t++) {
      from[t] -= factor * other[t];
    }
  }

  private static void divide(double[] row, double by) {
    for (int t = 0; t < row.length; t++) {
      row[t] /= by;
    }
  }
}
