package org.humoresque.music.lyrics.model;

/** What a trained support vector machine computes: positive for a split's first side. */
public sealed interface Decision {

  /** The signed distance from the border, in margins. */
  double of(SparseVector vector);

  /**
   * A linear machine, its support vectors summed up.
   *
   * @param weights one per feature
   * @param bias added to the scalar product
   */
  record Linear(float[] weights, double bias) implements Decision {
    @Override
    public double of(SparseVector vector) {
      return vector.dot(weights) + bias;
    }
  }

  /**
   * A machine with the kernel exp(-gamma |x - y|²).
   *
   * @param gamma the kernel's width, greater than 0
   * @param vectors the support vectors
   * @param coefficients one per support vector
   * @param bias added to the sum
   */
  record Rbf(double gamma, SparseVector[] vectors, float[] coefficients, double bias)
      implements Decision {
    @Override
    public double of(SparseVector vector) {
      float[] spread = spread(vector);
      double length = vector.squaredLength();
      double sum = bias;
      for (int i = 0; i < vectors.length; i++) {
        double distance = length + vectors[i].squaredLength() - 2 * vectors[i].dot(spread);
        sum += coefficients[i] * Math.exp(-gamma * distance);
      }
      return sum;
    }

    private static float[] spread(SparseVector vector) {
      int[] indices = vector.indices();
      float[] spread = new float[indices.length == 0 ? 0 : indices[indices.length - 1] + 1];
      for (int i = 0; i < indices.length; i++) {
        spread[indices[i]] = vector.values()[i];
      }
      return spread;
    }
  }
}
