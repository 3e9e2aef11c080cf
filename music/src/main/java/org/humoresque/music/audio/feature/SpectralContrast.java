package org.humoresque.music.audio.feature;

import java.util.Arrays;

/**
 * How far peaks stand out of valleys, in decibels, in six bands: below 200 Hz, then octaves up to
 * 3,200 Hz, then the rest to 8,000 Hz (Jiang et al. 2002). A peak is the mean power of the
 * strongest 2 % of a band's bins, at least one, a valley that of the weakest; neither is taken as
 * less than 60 dB below the frame's strongest bin, where lossy codecs leave gaps. Taken from long
 * frames; silent ones do not count. Summed up as mean, deviation and change over time, {@code
 * contrast.0} to {@code contrast.5}.
 */
final class SpectralContrast implements FrameAnalyzer {

  static final int BANDS = 6;

  private static final double SHARE = 0.02;
  private static final double LOWEST_HZ = 200;
  private static final double AUDIBLE = 1e-6;

  private final Moments moments = new Moments(BANDS);
  private final double[] contrast = new double[BANDS];

  @Override
  public void analyze(Frame frame) {
    if (frame.isSilent()) {
      return;
    }
    float strongest = 0;
    for (float power : frame.power) {
      strongest = Math.max(strongest, power);
    }
    double floor = Math.max(FilterBank.FLOOR, strongest * AUDIBLE);
    int from = 1;
    for (int band = 0; band < BANDS; band++) {
      boolean last = band == BANDS - 1;
      int to = last ? frame.power.length : (int) Math.round(LOWEST_HZ * (1 << band) / frame.binHz);
      contrast[band] = contrast(frame.power, from, to, floor);
      from = to;
    }
    moments.add(contrast);
  }

  @Override
  public void summarize(FeatureVector.Builder vector) {
    for (int band = 0; band < BANDS; band++) {
      moments.summarize(vector, "contrast." + band, band);
    }
  }

  private static double contrast(float[] power, int from, int to, double floor) {
    float[] sorted = Arrays.copyOfRange(power, from, to);
    Arrays.sort(sorted);
    int count = (int) Math.max(1, Math.round(SHARE * sorted.length));
    double valley = 0;
    double peak = 0;
    for (int i = 0; i < count; i++) {
      valley += sorted[i];
      peak += sorted[sorted.length - 1 - i];
    }
    return 10 * Math.log10(Math.max(floor, peak / count) / Math.max(floor, valley / count));
  }
}
