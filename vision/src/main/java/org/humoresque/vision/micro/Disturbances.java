package org.humoresque.vision.micro;

import java.util.List;

/**
 * The ways in which a face moves when nothing is expressed, such as what turns of the head leave:
 * the strongest principal components of its motion. A pattern of motion is read better with them
 * taken out, the more the stronger they are.
 */
final class Disturbances {

  private static final int MODES = 5;
  private static final int ROUNDS = 6;

  private final float[][] modes = new float[MODES][];
  private final double[] shares = new double[MODES];

  /**
   * @param moments whitened motion while nothing is expressed, changed by this
   */
  Disturbances(List<float[]> moments) {
    int length = moments.get(0).length;
    centre(moments, length);
    double whole = moments.stream().mapToDouble(each -> product(each, each)).sum();
    for (int k = 0; k < MODES; k++) {
      float[] mode =
          moments.get((int) ((long) (k + 1) * (moments.size() - 1) / (MODES + 1))).clone();
      scale(mode);
      double strength = 0;
      for (int round = 0; round < ROUNDS; round++) {
        float[] next = new float[length];
        strength = 0;
        for (float[] each : moments) {
          double along = product(each, mode);
          strength += along * along;
          add(next, each, along);
        }
        scale(next);
        mode = next;
      }
      for (float[] each : moments) {
        add(each, mode, -product(each, mode));
      }
      whole -= strength;
      modes[k] = mode;
      shares[k] = strength;
    }
    double usual = Math.max(1e-9, whole / 40);
    for (int k = 0; k < MODES; k++) {
      shares[k] /= shares[k] + usual;
    }
  }

  /** Takes them out of a whitened pattern, in place. */
  void remove(float[] pattern) {
    for (int k = 0; k < MODES; k++) {
      add(pattern, modes[k], -shares[k] * product(pattern, modes[k]));
    }
  }

  private static void centre(List<float[]> moments, int length) {
    float[] mean = new float[length];
    moments.forEach(each -> add(mean, each, 1.0 / moments.size()));
    moments.forEach(each -> add(each, mean, -1));
  }

  static double product(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  private static void add(float[] to, float[] more, double factor) {
    float by = (float) factor;
    for (int i = 0; i < to.length; i++) {
      to[i] += by * more[i];
    }
  }

  private static void scale(float[] mode) {
    double length = Math.sqrt(product(mode, mode)) + 1e-12;
    for (int i = 0; i < mode.length; i++) {
      mode[i] /= (float) length;
    }
  }
}
