package org.humoresque.training.audio;

/**
 * Brings measured values to mean 0 and deviation 1, and no further from 0 than a limit, so that one
 * strange value does not make a recording unlike all others.
 *
 * @param means one per value
 * @param deviations one per value, above 0
 * @param limit largest absolute value that is given
 */
public record Standardizer(double[] means, double[] deviations, double limit) {

  /** Of these rows, with a limit of 3. */
  public static Standardizer of(double[][] rows) {
    int width = rows[0].length;
    double[] means = new double[width];
    double[] deviations = new double[width];
    for (int j = 0; j < width; j++) {
      for (double[] row : rows) {
        means[j] += row[j] / rows.length;
      }
      for (double[] row : rows) {
        deviations[j] += (row[j] - means[j]) * (row[j] - means[j]) / rows.length;
      }
      deviations[j] = Math.max(1e-6, Math.sqrt(deviations[j]));
    }
    return new Standardizer(means, deviations, 3);
  }

  /** A row as machines take it. */
  public double[] apply(double[] row) {
    double[] scaled = new double[row.length];
    for (int j = 0; j < row.length; j++) {
      double value = (row[j] - means[j]) / deviations[j];
      scaled[j] = Math.max(-limit, Math.min(limit, value));
    }
    return scaled;
  }

  /** Every row as machines take it. */
  public double[][] apply(double[][] rows) {
    double[][] scaled = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      scaled[i] = apply(rows[i]);
    }
    return scaled;
  }
}
