package org.humoresque.music.demo.synth;

import java.util.Arrays;

/**
 * Brings music to a loudness and keeps its peaks below a ceiling: looks ahead, turns down just
 * before a peak and slowly up again, so nothing clips and nothing is bent.
 */
final class Limiter {

  /** Leaves room for what an encoder adds to a peak. */
  static final double CEILING = 0.84;

  private static final int BLOCK = 64;
  private static final int LOOK_AHEAD_BLOCKS = 3;
  private static final double AUDIBLE = 0.002;
  private static final double RELEASE_SECONDS = 0.25;

  private Limiter() {}

  /**
   * Turns both sides to a loudness.
   *
   * @param loudnessDb root mean square of what is not silence, in decibels below full scale
   */
  static void master(float[] left, float[] right, double loudnessDb) {
    double gain = Math.pow(10, loudnessDb / 20) / Math.max(1e-9, loudness(left, right));
    double[] blocks = gains(left, right, gain);
    for (int i = 0; i < left.length; i++) {
      int block = i / BLOCK;
      double share = (double) (i % BLOCK) / BLOCK;
      double factor = gain * ((1 - share) * blocks[block] + share * blocks[block + 1]);
      left[i] *= (float) factor;
      right[i] *= (float) factor;
    }
  }

  /** Where the sound ends: a moment after the last sample that can be heard. */
  static int endOfSound(float[] left, float[] right) {
    int last = left.length - 1;
    while (last > 0 && Math.max(Math.abs(left[last]), Math.abs(right[last])) < AUDIBLE) {
      last--;
    }
    return Math.min(left.length, last + Tone.samples(0.1));
  }

  /**
   * Root mean square over the tenths of a second that are not silent, of what lies above the deep
   * bass, which the ear hardly counts.
   */
  private static double loudness(float[] left, float[] right) {
    int window = Tone.SAMPLE_RATE_HZ / 10;
    Filter[] ear = {Filter.highPass(110), Filter.highPass(110)};
    double[] powers = new double[left.length / window + 1];
    for (int i = 0; i < left.length; i++) {
      double l = ear[0].next(left[i]);
      double r = ear[1].next(right[i]);
      powers[i / window] += (l * l + r * r) / (2.0 * window);
    }
    double loudest = Arrays.stream(powers).max().orElse(0);
    return Math.sqrt(
        Arrays.stream(powers).filter(power -> power > loudest * 1e-3).average().orElse(0));
  }

  /** For each block a factor that keeps it and its neighbours below the ceiling. */
  private static double[] gains(float[] left, float[] right, double gain) {
    int count = left.length / BLOCK + 2;
    double[] wanted = new double[count];
    Arrays.fill(wanted, 1);
    for (int i = 0; i < left.length; i++) {
      double peak = gain * Math.max(Math.abs(left[i]), Math.abs(right[i]));
      if (peak > CEILING) {
        wanted[i / BLOCK] = Math.min(wanted[i / BLOCK], CEILING / peak);
      }
    }
    double rise = BLOCK / (RELEASE_SECONDS * Tone.SAMPLE_RATE_HZ);
    double[] gains = new double[count];
    double last = 1;
    for (int b = 0; b < count; b++) {
      double lowest = 1;
      for (int n = Math.max(0, b - 1); n < Math.min(count, b + LOOK_AHEAD_BLOCKS); n++) {
        lowest = Math.min(lowest, wanted[n]);
      }
      last = Math.min(lowest, last + rise * (1.05 - last));
      gains[b] = last;
    }
    return gains;
  }
}
