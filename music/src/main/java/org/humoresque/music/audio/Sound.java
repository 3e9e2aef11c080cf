package org.humoresque.music.audio;

import java.time.Duration;

/**
 * Stereo sound. The arrays are not copied: whoever makes a sound hands them over.
 *
 * @param left samples, full scale is 1
 * @param right as many samples
 * @param sampleRateHz samples in a second
 */
public record Sound(float[] left, float[] right, int sampleRateHz) {

  /**
   * @throws IllegalArgumentException if the sides differ in length or the rate is not positive
   */
  public Sound {
    if (left.length != right.length) {
      throw new IllegalArgumentException(
          "both sides must be equally long, but left has %d samples and right %d"
              .formatted(left.length, right.length));
    }
    if (sampleRateHz <= 0) {
      throw new IllegalArgumentException("sample rate must be positive, but is " + sampleRateHz);
    }
  }

  /** Number of samples on each side. */
  public int length() {
    return left.length;
  }

  public Duration duration() {
    return Duration.ofNanos(Math.round(1e9 * length() / sampleRateHz));
  }
}
