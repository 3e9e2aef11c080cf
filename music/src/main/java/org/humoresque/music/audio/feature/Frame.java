package org.humoresque.music.audio.feature;

import org.humoresque.music.audio.AudioDecoder;

/**
 * A short stretch of sound and its spectrum. One object is reused for all frames of a stream.
 *
 * <p>{@code power[k]} is the squared magnitude of the discrete Fourier transform, unnormalised, of
 * the samples times a periodic Hann window; {@code magnitude[k]} is its root. Bin {@code k} lies at
 * {@code k * binHz}; there are window / 2 + 1 bins.
 */
final class Frame {

  /** A frame whose root mean square is below this (-100 dB) is silent: it has no spectrum. */
  private static final double SILENCE = 1e-5;

  /** The samples before windowing. */
  final float[] samples;

  final float[] power;
  final float[] magnitude;

  /** Bands in decibels, see {@link FilterBank}; empty where nobody wants them. */
  final float[] bandDb;

  /** The same, no lower than the floor of what can be heard, see {@link AudibleBands}. */
  final float[] audibleDb;

  float floorDb;
  final double binHz;

  /** Mean of the squared samples. */
  double meanSquare;

  Frame(int window, int bands) {
    samples = new float[window];
    power = new float[window / 2 + 1];
    magnitude = new float[window / 2 + 1];
    bandDb = new float[bands];
    audibleDb = new float[bands];
    binHz = AudioDecoder.SAMPLE_RATE_HZ / (double) window;
  }

  boolean isSilent() {
    return meanSquare < SILENCE * SILENCE;
  }
}
