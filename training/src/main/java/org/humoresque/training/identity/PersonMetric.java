package org.humoresque.training.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.humoresque.vision.identity.Projection;
import org.humoresque.vision.identity.Rounded;

/**
 * How pictures of one person differ (after Hatch and Stolcke 2006, "within-class covariance
 * normalization"): directions in which they do count less. With few people the covariance is known
 * badly, so only a share of it is taken, and the rest is no metric at all.
 *
 * @param mean of the joined directions
 * @param root what they are multiplied with
 */
record PersonMetric(double[] mean, double[][] root) {

  /**
   * @param joined directions of all faces
   * @param faces those to learn from
   * @param share of what was learnt, in [0, 1)
   */
  static PersonMetric of(float[][] joined, int[] people, int[] faces, double share) {
    int width = joined[0].length;
    double[] mean = mean(joined, faces);
    double[][] within = new double[width][width];
    if (share > 0) {
      within = within(joined, people, faces);
    }
    double trace = 0;
    for (int i = 0; i < width; i++) {
      trace += within[i][i];
    }
    for (int i = 0; i < width; i++) {
      for (int j = 0; j < width; j++) {
        within[i][j] = trace > 0 ? share * within[i][j] * width / trace : 0;
      }
      within[i][i] += trace > 0 ? 1 - share : 1;
    }
    return new PersonMetric(mean, LinearAlgebra.inverseRoot(within));
  }

  /** Deviations from the person's own mean; a person with many pictures counts by the root. */
  private static double[][] within(float[][] joined, int[] people, int[] faces) {
    Map<Integer, List<Integer>> byPerson = new HashMap<>();
    for (int face : faces) {
      byPerson.computeIfAbsent(people[face], it -> new ArrayList<>()).add(face);
    }
    List<double[]> deviations = new ArrayList<>();
    for (List<Integer> own : byPerson.values()) {
      if (own.size() > 1) {
        double[] mean = mean(joined, own.stream().mapToInt(Integer::intValue).toArray());
        double weight = Math.pow(own.size(), -0.25);
        for (int face : own) {
          double[] deviation = new double[mean.length];
          for (int i = 0; i < mean.length; i++) {
            deviation[i] = weight * (joined[face][i] - mean[i]);
          }
          deviations.add(deviation);
        }
      }
    }
    int width = joined[0].length;
    if (deviations.isEmpty()) {
      return new double[width][width];
    }
    double[][] rows = deviations.toArray(double[][]::new);
    return LinearAlgebra.turnedProduct(rows, rows);
  }

  private static double[] mean(float[][] rows, int[] which) {
    double[] mean = new double[rows[0].length];
    for (int row : which) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += rows[row][i] / (double) which.length;
      }
    }
    return mean;
  }

  /** All of them through the metric, each of length 1. */
  double[][] apply(float[][] joined) {
    double[][] centred = new double[joined.length][mean.length];
    for (int row = 0; row < joined.length; row++) {
      for (int i = 0; i < mean.length; i++) {
        centred[row][i] = joined[row][i] - mean[i];
      }
    }
    double[][] turned = new double[root.length][root.length];
    for (int i = 0; i < root.length; i++) {
      for (int j = 0; j < root.length; j++) {
        turned[j][i] = root[i][j];
      }
    }
    double[][] applied = LinearAlgebra.product(centred, turned);
    for (double[] row : applied) {
      double squares = 0;
      for (double value : row) {
        squares += value * value;
      }
      for (int i = 0; i < row.length; i++) {
        row[i] /= Math.max(1e-12, Math.sqrt(squares));
      }
    }
    return applied;
  }

  Projection projection() {
    float[][] rows = new float[root.length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Components.single(root[i]);
    }
    return new Projection(Components.single(mean), Rounded.of(rows));
  }
}
