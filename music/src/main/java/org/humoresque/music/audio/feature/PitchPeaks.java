package org.humoresque.music.audio.feature;

import java.util.Arrays;

/**
 * Finds the tones in a long frame: peaks of the spectrum from 65 Hz (C2) to 2,100 Hz (C7), above 1
 * % of the strongest, their frequency measured between the bins by a parabola through the logarithm
 * of three magnitudes. Each adds its magnitude to one of 120 steps of 10 cents that an octave has
 * here (Gómez 2006, without her harmonics).
 */
final class PitchPeaks {

  static final int STEPS = 120;

  private static final double LOWEST_HZ = 65;
  private static final double HIGHEST_HZ = 2100;
  private static final double SHARE = 0.01;

  /** C0, of which all octaves begin, when A4 has 440 Hz. */
  private static final double C0_HZ = 440 * Math.pow(2, -4.75);

  private final float[] octave = new float[STEPS];

  /** Weights by steps from C on, all octaves in one; the array is reused. */
  float[] find(Frame frame) {
    Arrays.fill(octave, 0);
    float[] magnitude = frame.magnitude;
    int from = (int) Math.ceil(LOWEST_HZ / frame.binHz);
    int to = (int) Math.min(magnitude.length - 2, HIGHEST_HZ / frame.binHz);
    float strongest = 0;
    for (int k = from; k <= to; k++) {
      strongest = Math.max(strongest, magnitude[k]);
    }
    for (int k = from; k <= to; k++) {
      float here = magnitude[k];
      if (here > SHARE * strongest && here > magnitude[k - 1] && here >= magnitude[k + 1]) {
        double bin = k + offset(magnitude[k - 1], here, magnitude[k + 1]);
        double cents10 = STEPS * Math.log(bin * frame.binHz / C0_HZ) / Math.log(2);
        octave[(int) Math.floorMod(Math.round(cents10), (long) STEPS)] += here;
      }
    }
    return octave;
  }

  private static double offset(float before, float here, float after) {
    double left = Math.log(Math.max(1e-9, before));
    double middle = Math.log(here);
    double right = Math.log(Math.max(1e-9, after));
    double bend = left - 2 * middle + right;
    return bend == 0 ? 0 : 0.5 * (left - right) / bend;
  }
}
