package org.humoresque.training.audio;

import java.util.Arrays;

/** Two-class logistic regression without bias by Newton's method, held back a very little. */
final class LogisticRegression {

  private static final int STEPS = 25;
  private static final double RIDGE = 1e-3;

  private LogisticRegression() {}

  /**
   * The coefficients.
   *
   * @param rows example by value
   * @param truths whether each belongs to the class
   * @param chosen the numbers of the examples to fit, which may repeat
   */
  static double[] fit(double[][] rows, boolean[] truths, int[] chosen) {
    int width = rows[0].length;
    double[] coefficients = new double[width];
    for (int step = 0; step < STEPS; step++) {
      double[][] curvature = new double[width][width];
      double[] slope = new double[width];
      for (int j = 0; j < width; j++) {
        curvature[j][j] = RIDGE;
        slope[j] = -RIDGE * coefficients[j];
      }
      for (int i : chosen) {
        double p = 1 / (1 + Math.exp(-product(rows[i], coefficients)));
        for (int j = 0; j < width; j++) {
          slope[j] += rows[i][j] * ((truths[i] ? 1 : 0) - p);
          for (int k = 0; k < width; k++) {
            curvature[j][k] += rows[i][j] * rows[i][k] * p * (1 - p);
          }
        }
      }
      double[] change = solve(curvature, slope);
      for (int j = 0; j < width; j++) {
        coefficients[j] += change[j];
      }
    }
    return coefficients;
  }

  static double product(double[] row, double[] coefficients) {
    double sum = 0;
    for (int j = 0; j < row.length; j++) {
      sum += row[j] * coefficients[j];
    }
    return sum;
  }

  /** Gauss's elimination; the matrix is positive definite. */
  private static double[] solve(double[][] matrix, double[] right) {
    int n = right.length;
    double[] x = Arrays.copyOf(right, n);
    for (int p = 0; p < n; p++) {
      for (int i = p + 1; i < n; i++) {
        double factor = matrix[i][p] / matrix[p][p];
        for (int j = p; j < n; j++) {
          matrix[i][j] -= factor * matrix[p][j];
        }
        x[i] -= factor * x[p];
      }
    }
    for (int p = n - 1; p >= 0; p--) {
      for (int j = p + 1; j < n; j++) {
        x[p] -= matrix[p][j] * x[j];
      }
      x[p] /= matrix[p][p];
    }
    return x;
  }
}
