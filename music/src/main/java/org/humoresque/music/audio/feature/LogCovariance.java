package org.humoresque.music.audio.feature;

/**
 * How several values that belong together vary together over time: the matrix logarithm of their
 * covariance. Between logarithms straight distances are meaningful (Arsigny et al. 2006), between
 * covariances they are not.
 *
 * <p>A variance of 0.5 is added to each value, so that one that stands still has a logarithm. For
 * values 0 to n - 1, {@code NAME.II.JJ} with {@code I <= J} are the entries on and above the
 * diagonal, those above it times √2, so that the vector's length is the matrix's.
 */
final class LogCovariance {

  private static final double LEAST_VARIANCE = 0.5;

  private final int size;
  private final double[] first;
  private final double[] now;
  private final double[] sums;
  private final double[][] products;
  private long count;

  LogCovariance(int size) {
    this.size = size;
    first = new double[size];
    now = new double[size];
    sums = new double[size];
    products = new double[size][size];
  }

  /** Takes the values of a moment. */
  void add(double[] values) {
    if (count == 0) {
      System.arraycopy(values, 0, first, 0, size);
    }
    count++;
    // Sums are taken of differences from the first values, which keeps them small and exact.
    for (int i = 0; i < size; i++) {
      now[i] = values[i] - first[i];
      sums[i] += now[i];
    }
    for (int i = 0; i < size; i++) {
      double[] row = products[i];
      double value = now[i];
      for (int j = i; j < size; j++) {
        row[j] += value * now[j];
      }
    }
  }

  void summarize(FeatureVector.Builder vector, String name) {
    double[][] logarithm = logarithm();
    for (int i = 0; i < size; i++) {
      for (int j = i; j < size; j++) {
        double scale = i == j ? 1 : Math.sqrt(2);
        vector.add("%s.%02d.%02d".formatted(name, i, j), scale * logarithm[i][j]);
      }
    }
  }

  private double[][] logarithm() {
    double[][] covariance = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = i; j < size; j++) {
        double mean = count == 0 ? 0 : products[i][j] / count;
        double product = count == 0 ? 0 : sums[i] / count * (sums[j] / count);
        covariance[i][j] = mean - product + (i == j ? LEAST_VARIANCE : 0);
        covariance[j][i] = covariance[i][j];
      }
    }
    return SymmetricMatrix.map(covariance, value -> Math.log(Math.max(1e-9, value)));
  }
}
