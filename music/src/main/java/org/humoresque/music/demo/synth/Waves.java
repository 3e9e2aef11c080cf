package org.humoresque.music.demo.synth;

/** Fast shapes that the instruments are made of. */
final class Waves {

  private static final int SINE_SIZE = 1 << 14;
  private static final float[] SINE = new float[SINE_SIZE];

  static {
    for (int i = 0; i < SINE_SIZE; i++) {
      SINE[i] = (float) Math.sin(2 * Math.PI * i / SINE_SIZE);
    }
  }

  private Waves() {}

  /**
   * A sine.
   *
   * @param phase in turns, any number
   */
  static float sine(double phase) {
    return SINE[(int) ((phase - Math.floor(phase)) * SINE_SIZE) & (SINE_SIZE - 1)];
  }

  /**
   * A sawtooth from -1 to 1 whose jump is rounded so that it does not alias (PolyBLEP: Välimäki,
   * Pekonen and Nam 2012).
   *
   * @param phase in turns, in [0, 1)
   * @param step how far the phase moves in a sample
   */
  static double saw(double phase, double step) {
    double value = 2 * phase - 1;
    if (phase < step) {
      double t = phase / step;
      return value - (t + t - t * t - 1);
    }
    if (phase > 1 - step) {
      double t = (phase - 1) / step;
      return value - (t * t + t + t + 1);
    }
    return value;
  }

  /** Bends any number softly into [-1, 1]: a rational approximation of the hyperbolic tangent. */
  static double saturate(double x) {
    if (x > 3) {
      return 1;
    }
    if (x < -3) {
      return -1;
    }
    return x * (27 + x * x) / (27 + 9 * x * x);
  }

  /** The factor of a pitch this many hundredths of a semitone higher. */
  static double cents(double cents) {
    return Math.pow(2, cents / 1200);
  }
}
