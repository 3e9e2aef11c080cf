package org.humoresque.music.lyrics.model;

/**
 * A vector of which most numbers are 0.
 *
 * @param indices where it is not 0, ascending
 * @param values what it is there
 */
public record SparseVector(int[] indices, float[] values) {

  /**
   * @throws IllegalArgumentException if there is not one value per index
   */
  public SparseVector {
    if (indices.length != values.length) {
      throw new IllegalArgumentException(
          "%d indices need as many values, not %d".formatted(indices.length, values.length));
    }
  }

  /** The scalar product with a full vector; indices beyond its end count 0. */
  public double dot(float[] weights) {
    double sum = 0;
    for (int i = 0; i < indices.length; i++) {
      if (indices[i] < weights.length) {
        sum += values[i] * weights[indices[i]];
      }
    }
    return sum;
  }

  /** The sum of squares. */
  public double squaredLength() {
    double sum = 0;
    for (float value : values) {
      sum += value * value;
    }
    return sum;
  }
}
