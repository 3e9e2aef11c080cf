package org.humoresque.music.audio.feature;

import java.util.function.DoubleUnaryOperator;

/** Functions of symmetric matrices, by way of their eigenvalues. */
final class SymmetricMatrix {

  private static final int SWEEPS = 30;
  private static final double SMALL = 1e-20;

  private SymmetricMatrix() {}

  /**
   * The matrix with the same eigenvectors whose eigenvalues are mapped.
   *
   * @param matrix symmetric; overwritten
   */
  static double[][] map(double[][] matrix, DoubleUnaryOperator function) {
    int n = matrix.length;
    double[][] vectors = new double[n][n];
    for (int i = 0; i < n; i++) {
      vectors[i][i] = 1;
    }
    diagonalize(matrix, vectors);
    double[][] mapped = new double[n][n];
    for (int k = 0; k < n; k++) {
      double value = function.applyAsDouble(matrix[k][k]);
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          mapped[i][j] += value * vectors[k][i] * vectors[k][j];
        }
      }
    }
    return mapped;
  }

  /** Jacobi's rotations: the matrix becomes diagonal, the rows of {@code vectors} eigenvectors. */
  private static void diagonalize(double[][] matrix, double[][] vectors) {
    int n = matrix.length;
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      double rest = 0;
      double whole = 0;
      for (int p = 0; p < n; p++) {
        whole += matrix[p][p] * matrix[p][p];
        for (int q = p + 1; q < n; q++) {
          rest += matrix[p][q] * matrix[p][q];
        }
      }
      if (rest <= SMALL * whole) {
        return;
      }
      for (int p = 0; p < n; p++) {
        for (int q = p + 1; q < n; q++) {
          if (matrix[p][q] != 0) {
            rotate(matrix, vectors, p, q);
          }
        }
      }
    }
  }

  private static void rotate(double[][] matrix, double[][] vectors, int p, int q) {
    double theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
    double sign = theta >= 0 ? 1 : -1;
    double tangent = sign / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
    double cosine = 1 / Math.sqrt(tangent * tangent + 1);
    double sine = tangent * cosine;
    for (int k = 0; k < matrix.length; k++) {
      double one = matrix[k][p];
      double two = matrix[k][q];
      matrix[k][p] = cosine * one - sine * two;
      matrix[k][q] = sine * one + cosine * two;
    }
    turn(matrix, p, q, cosine, sine);
    turn(vectors, p, q, cosine, sine);
  }

  private static void turn(double[][] rows, int p, int q, double cosine, double sine) {
    double[] first = rows[p];
    double[] second = rows[q];
    for (int k = 0; k < first.length; k++) {
      double one = first[k];
      double two = second[k];
      first[k] = cosine * one - sine * two;
      second[k] = sine * one + cosine * two;
    }
  }
}
