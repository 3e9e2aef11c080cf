package org.humoresque.training.svm;

import java.util.List;
import libsvm.svm_node;
import org.humoresque.music.lyrics.model.SparseVector;
import org.jspecify.annotations.Nullable;

/**
 * Vectors in LIBSVM's form. Up to {@link #MOST_PRODUCTS} of them, all scalar products are computed
 * once and serve every fold and kernel; beyond that LIBSVM computes them from the sparse vectors as
 * it goes.
 */
public final class Examples {

  /** LIBSVM's form takes some 30 bytes for each pair: 1.3 GB at most. */
  static final int MOST_PRODUCTS = 6_500;

  private final List<SparseVector> vectors;
  private final int features;
  private final float @Nullable [][] products;
  private double rowsGamma = -1;
  private svm_node[][] rows = new svm_node[0][];

  /**
   * @param features how many features there are; linear machines get one weight for each
   */
  public Examples(List<SparseVector> vectors, int features) {
    this.vectors = List.copyOf(vectors);
    this.features = features;
    this.products = vectors.size() <= MOST_PRODUCTS ? products(vectors, features) : null;
  }

  List<SparseVector> vectors() {
    return vectors;
  }

  int features() {
    return features;
  }

  /** Whether {@link #rows} holds kernel values rather than vectors. */
  boolean isPrecomputed() {
    return products != null;
  }

  /**
   * One row per example: behind its own number, counted from 1, the kernel with every example,
   * where LIBSVM looks it up by the other's number; or the vector itself.
   */
  svm_node[][] rows(double gamma) {
    if (rowsGamma != gamma && (products != null || rowsGamma < 0)) {
      rows = products == null ? sparse() : kernel(products, gamma);
      rowsGamma = gamma;
    }
    return rows;
  }

  /** The number of the example that a row stands for, where they are precomputed. */
  static int number(svm_node[] row) {
    return (int) row[0].value - 1;
  }

  private svm_node[][] kernel(float[][] scalars, double gamma) {
    int size = vectors.size();
    svm_node[][] kernel = new svm_node[size][size + 1];
    for (int i = 0; i < size; i++) {
      kernel[i][0] = node(0, i + 1);
      for (int j = 0; j < size; j++) {
        double product = product(scalars, i, j);
        double value =
            gamma == 0
                ? product
                : Math.exp(
                    -gamma * (product(scalars, i, i) + product(scalars, j, j) - 2 * product));
        kernel[i][j + 1] = node(j + 1, value);
      }
    }
    return kernel;
  }

  private static double product(float[][] scalars, int i, int j) {
    return i >= j ? scalars[i][j] : scalars[j][i];
  }

  private svm_node[][] sparse() {
    svm_node[][] sparse = new svm_node[vectors.size()][];
    for (int i = 0; i < sparse.length; i++) {
      SparseVector vector = vectors.get(i);
      sparse[i] = new svm_node[vector.indices().length];
      for (int j = 0; j < sparse[i].length; j++) {
        sparse[i][j] = node(vector.indices()[j], vector.values()[j]);
      }
    }
    return sparse;
  }

  /**
   * The lower triangle: for each vector, all before it that have a feature in common, feature by
   * feature.
   */
  private static float[][] products(List<SparseVector> vectors, int features) {
    int[] sizes = new int[features];
    vectors.forEach(vector -> count(vector, sizes));
    int[][] having = new int[features][];
    float[][] values = new float[features][];
    for (int feature = 0; feature < features; feature++) {
      having[feature] = new int[sizes[feature]];
      values[feature] = new float[sizes[feature]];
      sizes[feature] = 0;
    }
    float[][] products = new float[vectors.size()][];
    double[] sums = new double[vectors.size()];
    for (int i = 0; i < products.length; i++) {
      SparseVector vector = vectors.get(i);
      for (int j = 0; j < vector.indices().length; j++) {
        int feature = vector.indices()[j];
        float value = vector.values()[j];
        having[feature][sizes[feature]] = i;
        values[feature][sizes[feature]] = value;
        sizes[feature]++;
        addTo(sums, value, having[feature], values[feature], sizes[feature]);
      }
      products[i] = new float[i + 1];
      for (int j = 0; j <= i; j++) {
        products[i][j] = (float) sums[j];
        sums[j] = 0;
      }
    }
    return products;
  }

  private static void count(SparseVector vector, int[] sizes) {
    for (int index : vector.indices()) {
      sizes[index]++;
    }
  }

  private static void addTo(double[] sums, float value, int[] having, float[] values, int size) {
    for (int i = 0; i < size; i++) {
      sums[having[i]] += value * values[i];
    }
  }

  private static svm_node node(int index, double value) {
    svm_node node = new svm_node();
    node.index = index;
    node.value = value;
    return node;
  }
}
