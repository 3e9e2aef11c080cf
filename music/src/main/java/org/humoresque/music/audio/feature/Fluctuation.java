package org.humoresque.music.audio.feature;

import org.jtransforms.fft.FloatFFT_1D;

/**
 * How strongly, and how fast, the sound swells and fades in high and low ranges (after the
 * fluctuation patterns of Pampalk, Rauber and Merkl 2002).
 *
 * <p>Eight ranges of 16 {@link AudibleBands} each have their mean level followed over windows of
 * 256 frames (4.1 s, half overlapping, a sine as window). Its power spectrum is summed into six
 * rates, in Hz: 0.24 to 1, 1 to 2, 2 to 4, 4 to 8, 8 to 16, 16 to 31. {@code
 * fluctuation.RANGE.RATE} is the mean over windows of each sum in decibels (of dB², against 1); 0
 * for sounds shorter than a window.
 */
final class Fluctuation implements FrameAnalyzer {

  private static final int RANGES = 8;
  private static final int BANDS_IN_RANGE = MelSlice.BANDS / RANGES;
  private static final int WINDOW = 256;
  private static final int[] EDGES = {1, 4, 8, 16, 32, 64, 128};
  private static final int RATES = EDGES.length - 1;
  private static final double FLOOR = 1e-6;

  private final float[][] levels = new float[RANGES][WINDOW];
  private final double[][] sums = new double[RANGES][RATES];
  private final FloatFFT_1D fft = new FloatFFT_1D(WINDOW);
  private final float[] spectrum = new float[WINDOW];
  private int filled;
  private long windows;

  @Override
  public void analyze(Frame frame) {
    for (int range = 0; range < RANGES; range++) {
      float sum = 0;
      for (int i = 0; i < BANDS_IN_RANGE; i++) {
        sum += frame.audibleDb[range * BANDS_IN_RANGE + i];
      }
      levels[range][filled] = sum / BANDS_IN_RANGE;
    }
    filled++;
    if (filled == WINDOW) {
      for (int range = 0; range < RANGES; range++) {
        add(levels[range], sums[range]);
        System.arraycopy(levels[range], WINDOW / 2, levels[range], 0, WINDOW / 2);
      }
      windows++;
      filled = WINDOW / 2;
    }
  }

  @Override
  public void summarize(FeatureVector.Builder vector) {
    for (int range = 0; range < RANGES; range++) {
      for (int rate = 0; rate < RATES; rate++) {
        double mean = windows == 0 ? 0 : sums[range][rate] / windows;
        vector.add("fluctuation.%d.%d".formatted(range, rate), mean);
      }
    }
  }

  private void add(float[] level, double[] rates) {
    float mean = 0;
    for (float db : level) {
      mean += db / WINDOW;
    }
    for (int i = 0; i < WINDOW; i++) {
      spectrum[i] = (float) ((level[i] - mean) * Math.sin(Math.PI * i / WINDOW));
    }
    fft.realForward(spectrum);
    for (int rate = 0; rate < RATES; rate++) {
      double power = 0;
      for (int k = EDGES[rate]; k < EDGES[rate + 1]; k++) {
        power += spectrum[2 * k] * spectrum[2 * k] + spectrum[2 * k + 1] * spectrum[2 * k + 1];
      }
      rates[rate] += 10 * Math.log10(power / WINDOW / WINDOW + FLOOR);
    }
  }
}
