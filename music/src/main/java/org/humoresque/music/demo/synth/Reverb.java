package org.humoresque.music.demo.synth;

/**
 * The room the music is played in: combs and all-passes side by side and one after the other
 * (Schroeder 1962, Moorer 1979), tuned to lengths without a common divisor.
 */
final class Reverb {

  private static final int[] COMBS = {1117, 1187, 1277, 1361, 1423, 1493, 1559, 1619};
  private static final int[] ALL_PASSES = {557, 443, 337, 229};
  private static final int RIGHT_SIDE_LATER = 23;
  private static final double PRE_DELAY_SECONDS = 0.018;
  private static final float ALL_PASS_GAIN = 0.5f;
  private static final float INPUT_GAIN = 0.06f;

  private final double seconds;
  private final float damping;

  /**
   * @param seconds until an echo has faded by 60 dB
   * @param damping how much darker each echo is than the one before, from 0 to 1
   */
  Reverb(double seconds, double damping) {
    this.seconds = seconds;
    this.damping = (float) damping;
  }

  /** Adds the room's answer to both sides. */
  void add(float[] input, float[] left, float[] right) {
    float[] early = new float[input.length];
    int late = Tone.samples(PRE_DELAY_SECONDS);
    for (int i = late; i < input.length; i++) {
      early[i] = INPUT_GAIN * input[i - late];
    }
    add(early, left, 0);
    add(early, right, RIGHT_SIDE_LATER);
  }

  private void add(float[] input, float[] out, int longer) {
    float[] room = new float[input.length];
    for (int length : COMBS) {
      comb(input, room, length + longer);
    }
    for (int length : ALL_PASSES) {
      allPass(room, length + longer);
    }
    for (int i = 0; i < out.length; i++) {
      out[i] += room[i];
    }
  }

  private void comb(float[] input, float[] out, int length) {
    float feedback = (float) Math.pow(10, -3.0 * length / (seconds * Tone.SAMPLE_RATE_HZ));
    float[] delay = new float[length];
    float dark = 0;
    int at = 0;
    for (int i = 0; i < input.length; i++) {
      float echo = delay[at];
      dark = echo + damping * (dark - echo);
      delay[at] = input[i] + feedback * dark + 1e-20f;
      out[i] += echo;
      at = at + 1 == length ? 0 : at + 1;
    }
  }

  private static void allPass(float[] samples, int length) {
    float[] delay = new float[length];
    int at = 0;
    for (int i = 0; i < samples.length; i++) {
      float echo = delay[at];
      float in = samples[i] + 1e-20f;
      samples[i] = echo - in;
      delay[at] = in + ALL_PASS_GAIN * echo;
      at = at + 1 == length ? 0 : at + 1;
    }
  }
}
