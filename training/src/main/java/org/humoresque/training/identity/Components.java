package org.humoresque.training.identity;

import org.humoresque.vision.identity.Descriptor;
import org.humoresque.vision.identity.Projection;
import org.humoresque.vision.identity.Rounded;
import org.humoresque.vision.identity.Subspace;

/**
 * Principal components of a descriptor over some faces and their mirror images, each divided by its
 * deviation; found from the products alone, for there are more numbers than faces.
 *
 * @param rows the rows they were learnt from
 * @param shares row by component: how much of each centred row is in a component
 */
record Components(int[] rows, double[][] shares) {

  /**
   * @param faces the faces to learn from
   * @param most how many components at most
   */
  static Components of(DescribedFaces all, Descriptor descriptor, int[] faces, int most) {
    int[] rows = withMirrors(faces, all.size());
    double[][] centred = centred(all.productsOf(descriptor), rows, rows);
    LinearAlgebra.Eigen eigen = LinearAlgebra.eigen(centred);
    int n = rows.length;
    int count = Math.min(most, n - 1);
    double[][] shares = new double[n][count];
    for (int c = 0; c < count; c++) {
      int column = n - 1 - c;
      double variance = Math.max(1e-12, eigen.values()[column] / n);
      double scale = 1 / (Math.sqrt(variance * n) * Math.sqrt(variance));
      for (int i = 0; i < n; i++) {
        shares[i][c] = eigen.vectors()[i][column] * scale;
      }
    }
    return new Components(rows, shares);
  }

  /** The direction of every face, learnt from or not; see {@link Subspace}. */
  float[][] directions(DescribedFaces all, Descriptor descriptor) {
    int[] every = new int[2 * all.size()];
    for (int i = 0; i < every.length; i++) {
      every[i] = i;
    }
    double[][] places =
        LinearAlgebra.product(centred(all.productsOf(descriptor), every, rows), shares);
    float[][] directions = new float[all.size()][];
    for (int i = 0; i < directions.length; i++) {
      directions[i] = Subspace.direction(single(places[i]), single(places[i + all.size()]));
    }
    return directions;
  }

  /** The same for faces that are not among these. */
  Subspace subspace(DescribedFaces all, Descriptor descriptor) {
    float[][] numbers = all.numbersOf(descriptor);
    int width = numbers[0].length;
    double[] mean = new double[width];
    for (int row : rows) {
      for (int i = 0; i < width; i++) {
        mean[i] += numbers[row][i] / (double) rows.length;
      }
    }
    double[][] centred = new double[rows.length][width];
    for (int r = 0; r < rows.length; r++) {
      for (int i = 0; i < width; i++) {
        centred[r][i] = numbers[rows[r]][i] - mean[i];
      }
    }
    double[][] directions = LinearAlgebra.turnedProduct(shares, centred);
    float[][] real = new float[directions.length][];
    for (int c = 0; c < real.length; c++) {
      real[c] = single(directions[c]);
    }
    return new Subspace(descriptor, new Projection(single(mean), Rounded.of(real)));
  }

  private static int[] withMirrors(int[] faces, int all) {
    int[] rows = new int[2 * faces.length];
    for (int i = 0; i < faces.length; i++) {
      rows[i] = faces[i];
      rows[i + faces.length] = faces[i] + all;
    }
    return rows;
  }

  /** Products of some rows with others, all less the mean of the others. */
  private static double[][] centred(double[][] products, int[] rows, int[] others) {
    int n = others.length;
    double[] means = new double[n];
    double whole = 0;
    for (int i = 0; i < n; i++) {
      for (int other : others) {
        means[i] += products[others[i]][other] / n;
      }
      whole += means[i] / n;
    }
    double[][] centred = new double[rows.length][n];
    for (int r = 0; r < rows.length; r++) {
      double mean = 0;
      for (int other : others) {
        mean += products[rows[r]][other] / n;
      }
      for (int i = 0; i < n; i++) {
        centred[r][i] = products[rows[r]][others[i]] - mean - means[i] + whole;
      }
    }
    return centred;
  }

  static float[] single(double[] values) {
    float[] single = new float[values.length];
    for (int i = 0; i < single.length; i++) {
      single[i] = (float) values[i];
    }
    return single;
  }
}
