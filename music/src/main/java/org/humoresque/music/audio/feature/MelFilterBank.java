package org.humoresque.music.audio.feature;

import org.humoresque.music.audio.AudioDecoder;

/**
 * Sums a power spectrum into bands that are equally wide on the mel scale.
 *
 * <p>The scale is Slaney's (Auditory Toolbox 1998, librosa's default): linear below 1 kHz, 200/3 Hz
 * a mel, and logarithmic above, 27 mels for a factor of 6.4. It is chosen over HTK's formula, whose
 * lowest of 128 bands are narrower than a bin of 31.25 Hz and some of which would be empty.
 * Triangles reach from the centre of one neighbour to the other's and are normalised to equal area
 * (Slaney), from 0 to 8,000 Hz.
 *
 * <p>Values are {@code 10 * log10(max(1e-10, power))}: decibels against 1 of the unnormalised
 * spectrum, from -100 (silence) to about 20.
 */
final class MelFilterBank {

  static final double FLOOR = 1e-10;
  private static final double LINEAR_HZ = 200.0 / 3;
  private static final double KNEE_HZ = 1000;
  private static final double KNEE_MEL = KNEE_HZ / LINEAR_HZ;
  private static final double LOG_STEP = Math.log(6.4) / 27;
  private static final double DECIBELS = 10 / Math.log(10);

  /** For frames whose mel bands nobody wants. */
  static final MelFilterBank NONE = new MelFilterBank(0, 512);

  private final int[] firstBin;
  private final float[][] weights;

  MelFilterBank(int bands, int window) {
    firstBin = new int[bands];
    weights = new float[bands][];
    double binHz = AudioDecoder.SAMPLE_RATE_HZ / (double) window;
    double top = mel(AudioDecoder.SAMPLE_RATE_HZ / 2.0);
    for (int band = 0; band < bands; band++) {
      double low = hertz(top * band / (bands + 1));
      double centre = hertz(top * (band + 1) / (bands + 1));
      double high = hertz(top * (band + 2) / (bands + 1));
      firstBin[band] = (int) Math.ceil(low / binHz);
      int lastBin = (int) Math.min(window / 2, Math.floor(high / binHz));
      weights[band] = new float[Math.max(0, lastBin - firstBin[band] + 1)];
      for (int i = 0; i < weights[band].length; i++) {
        double hz = (firstBin[band] + i) * binHz;
        double height = Math.min((hz - low) / (centre - low), (high - hz) / (high - centre));
        weights[band][i] = (float) (height * 2 / (high - low));
      }
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
