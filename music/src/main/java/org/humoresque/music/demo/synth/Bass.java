package org.humoresque.music.demo.synth;

/**
 * A bass: a sawtooth through a closing low-pass, with a sine below it.
 *
 * @param restHz where the filter closes to
 * @param touchHz how far it opens at the touch
 * @param decay seconds in which the note fades to its sustained level
 * @param sustain that level, from 0 to 1
 * @param drive how hard it overdrives; 0 for clean
 */
public record Bass(double restHz, double touchHz, double decay, double sustain, double drive)
    implements Instrument {

  private static final int BLOCK = 32;

  @Override
  public Tone play(double frequencyHz, double seconds, double velocity, Noise noise) {
    Envelope hand = new Envelope(0.004, decay, sustain, 0.07);
    float[] out = new float[hand.samples(seconds)];
    double step = frequencyHz / Tone.SAMPLE_RATE_HZ;
    double phase = 0.5;
    Filter filter = new Filter(Filter.Pass.LOW, restHz, 0.9);
    for (int from = 0; from < out.length; from += BLOCK) {
      double time = (double) from / Tone.SAMPLE_RATE_HZ;
      filter.cutoff(restHz + touchHz * velocity * Math.exp(-time / 0.12));
      for (int i = from; i < Math.min(from + BLOCK, out.length); i++) {
        phase += step;
        if (phase >= 1) {
          phase -= 1;
        }
        double sound = 0.55 * filter.next(Waves.saw(phase, step)) + 0.5 * Waves.sine(phase - 0.5);
        out[i] = (float) (velocity * driven(sound));
      }
    }
    hand.shape(out, seconds);
    return Tone.middle(out);
  }

  private double driven(double sound) {
    return drive > 0 ? 0.8 * Waves.saturate((1 + 3 * drive) * sound) : sound;
  }
}
