package org.humoresque.vision.micro;

import java.util.stream.IntStream;

/**
 * Finds how a head moved against its reference, by Lucas and Kanade's method for affine maps
 * (inverse compositional: Baker and Matthews 2004), from coarse to fine. Places that changed by
 * themselves count little (Cauchy weights).
 */
final class HeadTracker {

  private static final int ITERATIONS = 3;
  private static final double ENOUGH = 5e-4;

  private final Level coarse;
  private final Level fine;

  HeadTracker(float[] reference) {
    this.fine = new Level(reference, FaceGrid.SIZE);
    this.coarse = new Level(FaceGrid.half(reference, FaceGrid.SIZE), FaceGrid.SIZE / 2);
  }

  /**
   * @param near where to begin, such as the head's last pose
   */
  HeadPose track(float[] face, HeadPose near) {
    HeadPose rough = coarse.track(FaceGrid.half(face, FaceGrid.SIZE), near);
    HeadPose pose = fine.track(face, rough);
    return pose.isPlausible() ? pose : HeadPose.STILL;
  }

  /** One size of the reference: the pixels that count, of which each has six descents. */
  private static final class Level {
    private final int size;
    private final float[] reference;
    private final int[] places;
    private final float[] weights;
    private final float[] descents;

    Level(float[] reference, int size) {
      this.size = size;
      this.reference = reference;
      this.places = places(size);
      this.weights = new float[places.length];
      this.descents = new float[6 * places.length];
      double unit = size / 2.0;
      for (int k = 0; k < places.length; k++) {
        int i = places[k];
        int x = i % size;
        int y = i / size;
        double gx = (reference[i + 1] - reference[i - 1]) / 2 * unit;
        double gy = (reference[i + size] - reference[i - size]) / 2 * unit;
        double u = (x + 0.5) / unit - 1;
        double v = (y + 0.5) / unit - 1;
        double[] row = {gx, gx * u, gx * v, gy, gy * u, gy * v};
        for (int j = 0; j < 6; j++) {
          descents[6 * k + j] = (float) row[j];
        }
        weights[k] = FaceGrid.steadiness((x + 0.5) / size, (y + 0.5) / size);
      }
    }

    private static int[] places(int size) {
      return IntStream.range(0, size * size)
          .filter(i -> i % size > 0 && i % size < size - 1)
          .filter(i -> i / size > 0 && i / size < size - 1)
          .filter(i -> FaceGrid.steadiness((i % size + 0.5) / size, (i / size + 0.5) / size) > 0.08)
          .toArray();
    }

    HeadPose track(float[] face, HeadPose near) {
      HeadPose pose = near;
      for (int i = 0; i < ITERATIONS; i++) {
        double[] step = step(new Warp(size).apply(face, pose));
        pose = pose.after(step);
        double largest = 0;
        for (double each : step) {
          largest = Math.max(largest, Math.abs(each));
        }
        if (largest < ENOUGH || !pose.isPlausible()) {
          break;
        }
      }
      return pose;
    }

    private double[] step(float[] moved) {
      float spread = spread(moved);
      float[] sums = new float[27];
      for (int k = 0; k < places.length; k++) {
        float error = moved[places[k]] - reference[places[k]];
        float weight = weights[k] / (1 + error * error / spread);
        int at = 6 * k;
        int sum = 0;
        for (int j = 0; j < 6; j++) {
          float weighted = weight * descents[at + j];
          for (int i = j; i < 6; i++) {
            sums[sum++] += weighted * descents[at + i];
          }
          sums[21 + j] += weighted * error;
        }
      }
      double[][] matrix = new double[6][6];
      double[] right = new double[6];
      int sum = 0;
      for (int j = 0; j < 6; j++) {
        for (int i = j; i < 6; i++) {
          matrix[i][j] = sums[sum];
          matrix[j][i] = sums[sum++];
        }
        right[j] = sums[21 + j];
      }
      return LinearSystem.solve(matrix, right);
    }

    private float spread(float[] moved) {
      double sum = 0;
      double all = 1e-9;
      for (int k = 0; k < places.length; k++) {
        sum += weights[k] * Math.abs(moved[places[k]] - reference[places[k]]);
        all += weights[k];
      }
      double mean = 2 * sum / all;
      return (float) (mean * mean + 1e-6);
    }
  }
}
