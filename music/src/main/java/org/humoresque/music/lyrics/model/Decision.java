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
      int[] indices = vector.indices();
      int from = indices.length == 0 ? 0 : indices[0];
      float[] spread = new float[indices.length == 0 ? 0 : indices[indices.length - 1] - from + 1];
      for (int i = 0; i < indices.length; i++) {
        spread[indices[i] - from] = vector.values()[i];
      }
      double length = vector.squaredLength();
      double sum = bias;
      for (int i = 0; i < vectors.length; i++) {
        sum += coefficients[i] * Math.exp(-gamma * distance(vectors[i], spread, from, length));
      }
      return sum;
    }

    /** The squared distance, with one of the two spread out from an index on. */
    private static double distance(SparseVector one, float[] spread, int from, double length) {
      double distance = length;
      for (int i = 0; i < one.indices().length; i++) {
        float value = one.values()[i];
        int place = one.indices()[i] - from;
        float other = place >= 0 && place < spread.length ? spread[place] : 0;
        distance += value * (value - 2 * other);
      }
      return distance;
    }
  }
}
