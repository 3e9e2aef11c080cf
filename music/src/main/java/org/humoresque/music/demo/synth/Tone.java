package org.humoresque.music.demo.synth;

/**
 * The sound of one note.
 *
 * @param left samples at {@link #SAMPLE_RATE_HZ}
 * @param right as many samples; the same array for a sound in the middle
 */
public record Tone(float[] left, float[] right) {

  /** Samples in a second. */
  public static final int SAMPLE_RATE_HZ = 44_100;

  /** A sound in the middle. */
  public static Tone middle(float[] samples) {
    return new Tone(samples, samples);
  }

  /** How many samples so many seconds have. */
  static int samples(double seconds) {
    return (int) Math.round(seconds * SAMPLE_RATE_HZ);
  }
}
