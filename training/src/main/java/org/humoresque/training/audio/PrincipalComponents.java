package org.humoresque.training.audio;

/**
 * The directions along which standardised values vary most, for an embedding: every component is
 * divided by the square root of its deviation, half-way between principal components as they are
 * and all alike.
 *
 * @param directions value by component, already divided
 */
record PrincipalComponents(double[][] directions) {

  private static final int SWEEPS = 30;

  /** The first components of these rows, whose means are about 0. */
  static PrincipalComponents of(double[][] rows, int components) {
    int width = rows[0].length;
    double[][] covariance = new double[width][width];
    for (double[] row : rows) {
      for (int i = 0; i < width; i++) {
        for (int j = 0; j < width; j++) {
          covariance[i][j] += row[i] * row[j] / rows.length;
        }
      }
    }
    double[][] vectors = diagonalize(covariance);
    int[] order =
        java.util.stream.IntStream.range(0, width)
            .boxed()
            .sorted(java.util.Comparator.comparing(i -> -covariance[i][i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[][] directions = new double[width][components];
    for (int c = 0; c < components; c++) {
      int column = order[c];
      double scale = Math.pow(Math.max(1e-9, covariance[column][column]), -0.25);
      double sign = vectors[0][column] < 0 ? -1 : 1;
      for (int i = 0; i < width; i++) {
        directions[i][c] = sign * scale * vectors[i][column];
      }
    }
    return new PrincipalComponents(directions);
  }

  /** The first values of a standardised row along the components, with length 1. */
  double[] embed(double[] row) {
    double[] place = new double[directions[0].length];
    double squares = 0;
    for (int c = 0; c < place.length; c++) {
      for (int i = 0; i < directions.length; i++) {
        place[c] += row[i] * directions[i][c];
      }
      squares += place[c] * place[c];
    }
    for (int c = 0; c < place.length; c++) {
      place[c] /= Math.sqrt(squares);
    }
    return place;
  }

  /** Jacobi's rotations: the matrix becomes diagonal, the eigenvectors are columns. */
  private static double[][] diagonalize(double[][] matrix) {
    int n = matrix.length;
    double[][] vectors = new double[n][n];
    for (int i = 0; i < n; i++) {
      vectors[i][i] = 1;
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      double off = 0;
      for (int p = 0; p < n; p++) {
        for (int q = p + 1; q < n; q++) {
          off += matrix[p][q] * matrix[p][q];
          if (Math.abs(matrix[p][q]) > 1e-12) {
            rotate(matrix, vectors, p, q);
          }
        }
      }
      if (off < 1e-18) {
        break;
      }
    }
    return vectors;
  }

  private static void rotate(double[][] matrix, double[][] vectors, int p, int q) {
    double theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
    double sign = theta >= 0 ? 1 : -1;
    double tangent = sign / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
    double cosine = 1 / Math.sqrt(tangent * tangent + 1);
    double sine = tangent * cosine;
    int n = matrix.length;
    for (int k = 0; k < n; k++) {
      double one = matrix[k][p];
      double two = matrix[k][q];
      matrix[k][p] = cosine * one - sine * two;
      matrix[k][q] = sine * one + cosine * two;
    }
    for (int k = 0; k < n; k++) {
      double one = matrix[p][k];
      double two = matrix[q][k];
      matrix[p][k] = cosine * one - sine * two;
      matrix[q][k] = sine * one + cosine * two;
      double oneVector = vectors[k][p];
      double twoVector = vectors[k][q];
      vectors[k][p] = cosine * oneVector - sine * twoVector;
      vectors[k][q] = sine * oneVector + cosine * twoVector;
    }
  }
}
