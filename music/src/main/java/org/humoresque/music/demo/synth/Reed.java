package org.humoresque.music.demo.synth;

/**
 * A nasal reed that cannot hold its pitch: a narrow pulse through two formants, wobbling, scooped
 * into from below and sagging at the end.
 *
 * @param wobbleCents depth of the wobble
 * @param sagCents how far it sags
 * @param openness shifts its formants: 1 is a duck, below 1 a toad
 */
public record Reed(double wobbleCents, double sagCents, double openness) implements Instrument {

  private static final int BLOCK = 16;
  private static final double WOBBLE_HZ = 3.7;

  @Override
  public Tone play(double frequencyHz, double seconds, double velocity, Noise noise) {
    Envelope lips = new Envelope(0.03, 0.2, 0.8, 0.09);
    float[] out = new float[lips.samples(seconds)];
    Filter low = Filter.bandPass(620 * openness, 4);
    Filter high = Filter.bandPass(1500 * openness, 5);
    double phase = 0;
    double wobblePhase = noise.next();
    for (int from = 0; from < out.length; from += BLOCK) {
      double time = (double) from / Tone.SAMPLE_RATE_HZ;
      double progress = time / (seconds + 0.09);
      double cents =
          wobbleCents * Waves.sine(wobblePhase + WOBBLE_HZ * time)
              - 160 * Math.exp(-time / 0.05)
              - sagCents * progress * progress;
      double step = frequencyHz * Waves.cents(cents) / Tone.SAMPLE_RATE_HZ;
      double width = 0.28 + 0.14 * Waves.sine(0.7 * time);
      for (int i = from; i < Math.min(from + BLOCK, out.length); i++) {
        phase += step;
        phase -= Math.floor(phase);
        double shifted = phase + width;
        double pulse = Waves.saw(phase, step) - Waves.saw(shifted - Math.floor(shifted), step);
        double vowel = low.next(pulse) + 0.6 * high.next(pulse) + 0.12 * pulse;
        out[i] = (float) (velocity * 0.7 * vowel);
      }
    }
    lips.shape(out, seconds);
    return Tone.middle(out);
  }
}
