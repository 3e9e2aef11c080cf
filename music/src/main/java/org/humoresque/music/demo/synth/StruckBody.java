package org.humoresque.music.demo.synth;

import java.util.List;

/**
 * Something struck that rings in fading sines: piano, bells, bars.
 *
 * @param partials its sines
 * @param damping seconds in which it is stopped after it is let go; long for bells, which nobody
 *     stops
 * @param detuneCents how far its two strings are apart: 0 for a single one
 */
public record StruckBody(List<Partial> partials, double damping, double detuneCents)
    implements Instrument {

  /** Sines above this are left out: they are not heard, and alias. */
  private static final double HIGHEST_HZ = 16_000;

  private static final double MIDDLE_C = 261.6;

  /**
   * One sine.
   *
   * @param ratio its frequency over that of the note
   * @param level its loudness
   * @param ring seconds until it has faded by 60 dB, at middle C; higher notes fade faster
   */
  public record Partial(double ratio, double level, double ring) {}

  public StruckBody {
    partials = List.copyOf(partials);
  }

  @Override
  public Tone play(double frequencyHz, double seconds, double velocity, Noise noise) {
    Envelope hand = new Envelope(0.002, 1, 1, damping);
    float[] left = new float[hand.samples(seconds)];
    double total = partials.stream().mapToDouble(Partial::level).sum();
    boolean paired = detuneCents > 0;
    float[] right = paired ? new float[left.length] : left;
    for (Partial partial : partials) {
      double hz = frequencyHz * partial.ratio;
      double level = velocity * partial.level / total * softened(partial, velocity);
      double ring = partial.ring * Math.sqrt(MIDDLE_C / frequencyHz);
      if (hz < HIGHEST_HZ) {
        ring(left, hz * Waves.cents(-detuneCents / 2), level, ring);
        if (paired) {
          ring(right, hz * Waves.cents(detuneCents / 2), level, ring);
        }
      }
    }
    hand.shape(left, seconds);
    if (paired) {
      hand.shape(right, seconds);
      cross(left, right);
    }
    return new Tone(left, right);
  }

  /** A soft touch wakes few high partials. */
  private static double softened(Partial partial, double velocity) {
    return Math.pow(Math.max(0.05, velocity), 0.35 * (partial.ratio - 1) / 2);
  }

  /** Adds one fading sine, by the recursion of a damped resonator. */
  private static void ring(float[] out, double hz, double level, double ring) {
    double radius = Math.pow(10, -3 / (ring * Tone.SAMPLE_RATE_HZ));
    double angle = 2 * Math.PI * hz / Tone.SAMPLE_RATE_HZ;
    double a1 = 2 * radius * Math.cos(angle);
    double a2 = -radius * radius;
    double before = 0;
    double now = level * radius * Math.sin(angle);
    int audible = (int) Math.min(out.length, 1.2 * ring * Tone.SAMPLE_RATE_HZ);
    for (int i = 0; i < audible; i++) {
      out[i] += (float) before;
      double next = a1 * now + a2 * before;
      before = now;
      now = next;
    }
  }

  /** Lets each side hear some of the other, so that the strings beat in the air. */
  private static void cross(float[] left, float[] right) {
    for (int i = 0; i < left.length; i++) {
      float l = left[i];
      left[i] = 0.65f * l + 0.35f * right[i];
      right[i] = 0.65f * right[i] + 0.35f * l;
    }
  }
}
