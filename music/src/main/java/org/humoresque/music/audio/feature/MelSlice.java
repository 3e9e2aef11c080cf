package org.humoresque.music.audio.feature;

import java.time.Duration;

/**
 * Five seconds of a mel spectrogram: what the networks of paper A2 take in.
 *
 * @param start where in the sound it begins
 * @param decibels {@link #FRAMES} × {@link #BANDS}, frame by frame; see {@link MelSpectrogram}; the
 *     array is the receiver's own
 */
public record MelSlice(Duration start, float[] decibels) {

  /** Frames in a slice, 62.5 a second. */
  public static final int FRAMES = 313;

  /** Mel bands in a frame, from low to high. */
  public static final int BANDS = 128;

  /**
   * @throws IllegalArgumentException if there are not 313 × 128 values
   */
  public MelSlice {
    if (decibels.length != FRAMES * BANDS) {
      throw new IllegalArgumentException(
          "a slice has %d values, but there are %d".formatted(FRAMES * BANDS, decibels.length));
    }
  }

  public float at(int frame, int band) {
    return decibels[frame * BANDS + band];
  }
}
