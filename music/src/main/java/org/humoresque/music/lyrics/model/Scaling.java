package org.humoresque.music.lyrics.model;

import java.util.List;

/**
 * Brings feature values to mean 0 and deviation 1, as in the training data. What a song does not
 * tell (NaN) becomes 0, and nothing reaches beyond three deviations.
 *
 * @param means one per value
 * @param deviations one per value, greater than 0
 */
public record Scaling(double[] means, double[] deviations) {

  private static final double FURTHEST = 3;

  /** Measures the values of all songs. */
  public static Scaling of(List<double[]> rows) {
    int columns = rows.isEmpty() ? 0 : rows.get(0).length;
    double[] means = new double[columns];
    double[] deviations = new double[columns];
    for (int column = 0; column < columns; column++) {
      int at = column;
      double[] known = rows.stream().mapToDouble(row -> row[at]).filter(Double::isFinite).toArray();
      double mean = java.util.Arrays.stream(known).average().orElse(0);
      double variance =
          java.util.Arrays.stream(known).map(v -> (v - mean) * (v - mean)).average().orElse(0);
      means[column] = mean;
      deviations[column] = variance < 1e-12 ? 1 : Math.sqrt(variance);
    }
    return new Scaling(means, deviations);
  }

  /** The scaled values of one song. */
  public double[] scaled(double[] row) {
    double[] scaled = new double[row.length];
    for (int i = 0; i < row.length; i++) {
      double value = (row[i] - means[i]) / deviations[i];
      scaled[i] = Double.isFinite(value) ? Math.max(-FURTHEST, Math.min(FURTHEST, value)) : 0;
    }
    return scaled;
  }
}
