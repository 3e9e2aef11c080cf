package org.humoresque.training.audio;

import java.util.Arrays;

/** Puts the first so many at the end: two data sets change places. */
final class Rotation {

  private Rotation() {}

  static double[][] of(double[][] rows, int first) {
    double[][] turned = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      turned[i] = rows[(i + first) % rows.length];
    }
    return turned;
  }

  static double[][] columns(double[][] rows, int first) {
    return Arrays.stream(rows).map(row -> row(row, first)).toArray(double[][]::new);
  }

  private static double[] row(double[] row, int first) {
    double[] turned = new double[row.length];
    for (int i = 0; i < row.length; i++) {
      turned[i] = row[(i + first) % row.length];
    }
    return turned;
  }
}
