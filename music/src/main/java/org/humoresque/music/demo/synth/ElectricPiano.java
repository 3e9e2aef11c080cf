package org.humoresque.music.demo.synth;

/**
 * An electric piano by frequency modulation (Chowning 1973): a warm body whose colour fades, and a
 * tine that is heard only at the touch.
 *
 * @param ring seconds in which most of a note has faded
 * @param colour how far the touch brightens it; 1 is usual
 */
public record ElectricPiano(double ring, double colour) implements Instrument {

  private static final double TREMOLO_HZ = 4.8;

  @Override
  public Tone play(double frequencyHz, double seconds, double velocity, Noise noise) {
    Envelope hand = new Envelope(0.002, ring, 0.04, 0.25);
    float[] left = new float[hand.samples(seconds)];
    double step = frequencyHz / Tone.SAMPLE_RATE_HZ;
    double bodyFade = Math.exp(-1 / (0.35 * ring * Tone.SAMPLE_RATE_HZ));
    double tineFade = Math.exp(-1 / (0.06 * Tone.SAMPLE_RATE_HZ));
    double body = colour * (0.35 + 1.4 * velocity);
    double tine = colour * 0.35 * velocity;
    double phase = 0;
    for (int i = 0; i < left.length; i++) {
      float warm = Waves.sine(phase + body / (2 * Math.PI) * Waves.sine(phase));
      float click = Waves.sine(phase + tine * 0.2 * Waves.sine(14 * phase));
      left[i] = (float) (velocity * (0.75 * warm + 0.25 * click));
      body *= bodyFade;
      tine *= tineFade;
      phase += step;
    }
    hand.shape(left, seconds);
    return swaying(left);
  }

  /** The slow sway between left and right of a stage piano. */
  private static Tone swaying(float[] left) {
    float[] right = new float[left.length];
    double step = TREMOLO_HZ / Tone.SAMPLE_RATE_HZ;
    for (int i = 0; i < left.length; i++) {
      float sway = 0.16f * Waves.sine(i * step);
      right[i] = left[i] * (1 - sway);
      left[i] *= 1 + sway;
    }
    return new Tone(left, right);
  }
}
