package org.humoresque.music.audio.feature;

import org.humoresque.music.audio.AudioDecoder;

/**
 * Sums a power spectrum into bands by triangles.
 *
 * <p>Values are {@code 10 * log10(max(1e-10, power))}: decibels against 1 of the unnormalised
 * spectrum, from -100 (silence) to about 20.
 */
final class FilterBank {

  static final double FLOOR = 1e-10;

  /** Bands of {@link #tones}. */
  static final int TONE_BANDS = 50;

  /** For frames whose bands nobody wants. */
  static final FilterBank NONE = new FilterBank(0);

  private static final double LINEAR_HZ = 200.0 / 3;
  private static final double KNEE_HZ = 1000;
  private static final double KNEE_MEL = KNEE_HZ / LINEAR_HZ;
  private static final double LOG_STEP = Math.log(6.4) / 27;
  private static final double DECIBELS = 10 / Math.log(10);
  private static final double LOWEST_TONE_HZ = 55;
  private static final double TONE_STEP = Math.pow(2, 1.75 / 12);

  private final int[] firstBin;
  private final float[][] weights;

  private FilterBank(int bands) {
    firstBin = new int[bands];
    weights = new float[bands][];
  }

  /**
   * Bands that are equally wide on the mel scale, from 0 to 8,000 Hz.
   *
   * <p>The scale is Slaney's (Auditory Toolbox 1998, librosa's default): linear below 1 kHz, 200/3
   * Hz a mel, and logarithmic above, 27 mels for a factor of 6.4. It is chosen over HTK's formula,
   * whose lowest of 128 bands are narrower than a bin of 31.25 Hz and some of which would be empty.
   * Triangles reach from the centre of one neighbour to the other's and are normalised to equal
   * area (Slaney).
   */
  static FilterBank mel(int bands, int window) {
    FilterBank bank = new FilterBank(bands);
    double top = mel(AudioDecoder.SAMPLE_RATE_HZ / 2.0);
    for (int band = 0; band < bands; band++) {
      double low = hertz(top * band / (bands + 1));
      double centre = hertz(top * (band + 1) / (bands + 1));
      double high = hertz(top * (band + 2) / (bands + 1));
      bank.triangle(band, window, low, centre, high, 2 / (high - low));
    }
    return bank;
  }

  /**
   * Fifty bands that are equally wide in pitch, 1.75 semitones from one centre to the next: from 55
   * Hz (A1) to 7,790 Hz. Triangles reach to the neighbours' centres but at least one bin to either
   * side; the weights of each sum to about 1.
   */
  static FilterBank tones(int window) {
    FilterBank bank = new FilterBank(TONE_BANDS);
    double binHz = AudioDecoder.SAMPLE_RATE_HZ / (double) window;
    for (int band = 0; band < TONE_BANDS; band++) {
      double centre = LOWEST_TONE_HZ * Math.pow(TONE_STEP, band);
      double reach = Math.max(binHz, centre * (TONE_STEP - 1 / TONE_STEP) / 2);
      bank.triangle(band, window, centre - reach, centre, centre + reach, binHz / reach);
    }
    return bank;
  }

  private void triangle(
      int band, int window, double low, double centre, double high, double height) {
    double binHz = AudioDecoder.SAMPLE_RATE_HZ / (double) window;
    firstBin[band] = (int) Math.ceil(low / binHz);
    int lastBin = (int) Math.min(window / 2, Math.floor(high / binHz));
    weights[band] = new float[Math.max(0, lastBin - firstBin[band] + 1)];
    for (int i = 0; i < weights[band].length; i++) {
      double hz = (firstBin[band] + i) * binHz;
      double slope = Math.min((hz - low) / (centre - low), (high - hz) / (high - centre));
      weights[band][i] = (float) (slope * height);
    }
  }

  int bands() {
    return weights.length;
  }

  /** Writes decibels by band. */
  void apply(float[] power, float[] decibels) {
    for (int band = 0; band < weights.length; band++) {
      float[] triangle = weights[band];
      int first = firstBin[band];
      float sum = 0;
      for (int i = 0; i < triangle.length; i++) {
        sum += triangle[i] * power[first + i];
      }
      decibels[band] = (float) (DECIBELS * Math.log(Math.max(FLOOR, sum)));
    }
  }

  static double mel(double hertz) {
    return hertz < KNEE_HZ ? hertz / LINEAR_HZ : KNEE_MEL + Math.log(hertz / KNEE_HZ) / LOG_STEP;
  }

  static double hertz(double mel) {
    return mel < KNEE_MEL ? mel * LINEAR_HZ : KNEE_HZ * Math.exp((mel - KNEE_MEL) * LOG_STEP);
  }
}
