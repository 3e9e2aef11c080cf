package org.humoresque.vision.micro;

/** Small systems of linear equations. */
final class LinearSystem {

  private LinearSystem() {}

  /**
   * Solves matrix · x = right by elimination with pivots; both are overwritten.
   *
   * @return x; zeros where the matrix is singular
   */
  static double[] solve(double[][] matrix, double[] right) {
    int n = right.length;
    for (int column = 0; column < n; column++) {
      int pivot = column;
      for (int row = column + 1; row < n; row++) {
        if (Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column])) {
          pivot = row;
        }
      }
      if (Math.abs(matrix[pivot][column]) < 1e-12) {
        return new double[n];
      }
      double[] line = matrix[pivot];
      matrix[pivot] = matrix[column];
      matrix[column] = line;
      double value = right[pivot];
      right[pivot] = right[column];
      right[column] = value;
      for (int row = column + 1; row < n; row++) {
        double factor = matrix[row][column] / line[column];
        for (int k = column; k < n; k++) {
          matrix[row][k] -= factor * line[k];
        }
        right[row] -= factor * value;
      }
    }
    for (int row = n - 1; row >= 0; row--) {
      for (int k = row + 1; k < n; k++) {
        right[row] -= matrix[row][k] * right[k];
      }
      right[row] /= matrix[row][row];
    }
    return right;
  }
}
