package org.humoresque.music.lyrics.model;

import java.util.Arrays;
import java.util.Optional;

/**
 * A machine with an RBF kernel whose support vectors have few features beside each other, as those
 * on values do: all lie in one array, and four distances are summed at a time.
 */
final class DenseRbf {

  private static final int WIDEST = 512;
  private static final int TOGETHER = 4;

  private final Decision.Rbf machine;
  private final int from;
  private final int width;
  private final float[] rows;

  private DenseRbf(Decision.Rbf machine, int from, int width) {
    this.machine = machine;
    this.from = from;
    this.width = width;
    int count = machine.vectors().length;
    this.rows = new float[(count + TOGETHER - 1) / TOGETHER * TOGETHER * width];
    for (int row = 0; row < count; row++) {
      SparseVector vector = machine.vectors()[row];
      for (int i = 0; i < vector.indices().length; i++) {
        rows[row * width + vector.indices()[i] - from] = vector.values()[i];
      }
    }
  }

  /** Empty if the support vectors spread too far. */
  static Optional<DenseRbf> of(Decision.Rbf machine) {
    int first = Integer.MAX_VALUE;
    int last = -1;
    for (SparseVector vector : machine.vectors()) {
      int size = vector.indices().length;
      if (size > 0) {
        first = Math.min(first, vector.indices()[0]);
        last = Math.max(last, vector.indices()[size - 1]);
      }
    }
    return last >= 0 && last - first < WIDEST
        ? Optional.of(new DenseRbf(machine, first, last - first + 1))
        : Optional.empty();
  }

  /** The decision; the same number as {@link Decision.Rbf#of} gives. */
  double of(SparseVector vector) {
    float[] twice = new float[width];
    for (int i = 0; i < vector.indices().length; i++) {
      int place = vector.indices()[i] - from;
      if (place >= 0 && place < width) {
        twice[place] = 2 * vector.values()[i];
      }
    }
    double[] distances = new double[TOGETHER];
    double length = vector.squaredLength();
    double sum = machine.bias();
    float[] coefficients = machine.coefficients();
    for (int row = 0; row < coefficients.length; row += TOGETHER) {
      Arrays.fill(distances, length);
      addDistances(row * width, twice, distances);
      int end = Math.min(TOGETHER, coefficients.length - row);
      for (int i = 0; i < end; i++) {
        sum += coefficients[row + i] * Math.exp(-machine.gamma() * distances[i]);
      }
    }
    return sum;
  }

  private void addDistances(int start, float[] twice, double[] distances) {
    double one = distances[0];
    double two = distances[1];
    double three = distances[2];
    double four = distances[3];
    for (int i = 0, at = start; i < width; i++, at++) {
      float other = twice[i];
      float a = rows[at];
      float b = rows[at + width];
      float c = rows[at + 2 * width];
      float d = rows[at + 3 * width];
      one += a * (a - other);
      two += b * (b - other);
      three += c * (c - other);
      four += d * (d - other);
    }
    distances[0] = one;
    distances[1] = two;
    distances[2] = three;
    distances[3] = four;
  }
}
