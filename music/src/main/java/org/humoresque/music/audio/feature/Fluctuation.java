package org.humoresque.music.audio.feature;

import org.jtransforms.fft.FloatFFT_1D;

/**
 * How strongly, and how fast, the sound swells and fades in high and low ranges (after the
 * fluctuation patterns of Pampalk, Rauber and Merkl 2002).
 *
 * <p>Ranges of neighbouring {@link AudibleBands} each have their mean level followed over windows
 * of 256 frames (half overlapping, a sine as window). Its power spectrum is summed into a few
 * rates. {@code NAME.RANGE.RATE} is the mean over windows of each sum in decibels (of dB², against
 * 1). A sound shorter than a window is repeated until it fills one.
 */
final class Fluctuation {

  private static final int WINDOW = 256;
  private static final double FLOOR = 1e-6;

  private final int bandsInRange;
  private final int[] edges;
  private final float[][] levels;
  private final double[][] sums;
  private final FloatFFT_1D fft = new FloatFFT_1D(WINDOW);
  private final float[] sine = new float[WINDOW];
  private final float[] spectrum = new float[WINDOW];
  private int filled;
  private long windows;

  /**
   * @param ranges number of ranges
   * @param bandsInRange neighbouring bands in each
   * @param edges of the rates, in 256ths of the number of frames a second, ascending, 1 to 128
   */
  Fluctuation(int ranges, int bandsInRange, int... edges) {
    this.bandsInRange = bandsInRange;
    this.edges = edges;
    levels = new float[ranges][WINDOW];
    sums = new double[ranges][edges.length - 1];
    for (int i = 0; i < WINDOW; i++) {
      sine[i] = (float) Math.sin(Math.PI * i / WINDOW);
    }
  }

  /** Takes the bands of a frame, in decibels. */
  void add(float[] bands) {
    for (int range = 0; range < levels.length; range++) {
      float sum = 0;
      for (int i = 0; i < bandsInRange; i++) {
        sum += bands[range * bandsInRange + i];
      }
      levels[range][filled] = sum / bandsInRange;
    }
    filled++;
    if (filled == WINDOW) {
      addWindow();
      for (float[] level : levels) {
        System.arraycopy(level, WINDOW / 2, level, 0, WINDOW / 2);
      }
      filled = WINDOW / 2;
    }
  }

  /** Adds {@code NAME.RANGE.RATE}, ranges written with some digits. */
  void summarize(FeatureVector.Builder vector, String name, int digits) {
    if (windows == 0 && filled > 0) {
      repeat();
      addWindow();
    }
    String format = "%s.%0" + digits + "d.%d";
    for (int range = 0; range < sums.length; range++) {
      for (int rate = 0; rate < sums[range].length; rate++) {
        double mean = windows == 0 ? 0 : sums[range][rate] / windows;
        vector.add(format.formatted(name, range, rate), mean);
      }
    }
  }

  private void repeat() {
    for (float[] level : levels) {
      for (int i = filled; i < WINDOW; i++) {
        level[i] = level[i - filled];
      }
    }
  }

  private void addWindow() {
    for (int range = 0; range < levels.length; range++) {
      add(levels[range], sums[range]);
    }
    windows++;
  }

  private void add(float[] level, double[] rates) {
    float mean = 0;
    for (float db : level) {
      mean += db / WINDOW;
    }
    for (int i = 0; i < WINDOW; i++) {
      spectrum[i] = (level[i] - mean) * sine[i];
    }
    fft.realForward(spectrum);
    for (int rate = 0; rate < rates.length; rate++) {
      double power = 0;
      for (int k = edges[rate]; k < edges[rate + 1]; k++) {
        power += spectrum[2 * k] * spectrum[2 * k] + spectrum[2 * k + 1] * spectrum[2 * k + 1];
      }
      rates[rate] += 10 * Math.log10(power / WINDOW / WINDOW + FLOOR);
    }
  }
}
