package org.humoresque.training.audio;

/**
 * Kernel ridge regression: {@code sum(coefficients[i] * kernel(x, example i)) + bias} for each of
 * several targets, the squares of the coefficients in the kernel's space held small.
 *
 * @param coefficients target by example
 * @param biases the mean of each target
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
    double[] biases = new double[count];
    for (int example : chosen) {
      for (int t = 0; t < count; t++) {
        biases[t] += targets[example][t] / chosen.length;
      }
    }
    double[][] matrix = new double[chosen.length][chosen.length];
    double[][] right = new double[chosen.length][count];
    for (int i = 0; i < chosen.length; i++) {
      for (int j = 0; j < chosen.length; j++) {
        matrix[i][j] = kernel[chosen[i]][chosen[j]] + (i == j ? ridge : 0);
      }
      for (int t = 0; t < count; t++) {
        right[i][t] = targets[chosen[i]][t] - biases[t];
      }
    }
    solve(matrix, right);
    double[][] coefficients = new double[count][kernel.length];
    for (int i = 0; i < chosen.length; i++) {
      for (int t = 0; t < count; t++) {
        coefficients[t][chosen[i]] = right[i][t];
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
    for (int t = 0; t < right[0].length; t++) {
      for (int i = 0; i < n; i++) {
        double sum = right[i][t];
        for (int k = 0; k < i; k++) {
          sum -= matrix[i][k] * right[k][t];
        }
        right[i][t] = sum / matrix[i][i];
      }
      for (int i = n - 1; i >= 0; i--) {
        double sum = right[i][t];
        for (int k = i + 1; k < n; k++) {
          sum -= matrix[k][i] * right[k][t];
        }
        right[i][t] = sum / matrix[i][i];
      }
    }
  }
}
