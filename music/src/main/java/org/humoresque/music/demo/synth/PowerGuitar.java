package org.humoresque.music.demo.synth;

/**
 * A distorted guitar, played twice for left and right: the note, its fifth and its octave go into
 * one overdriven amplifier and out of a dark cabinet. Notes shorter than a fifth of a second are
 * muted with the palm.
 *
 * @param drive how hard the amplifier is driven; 4 crunches, 12 roars
 * @param fifth whether it plays power chords, or single notes
 */
public record PowerGuitar(double drive, boolean fifth) implements Instrument {

  private static final double MUTED_SECONDS = 0.2;

  @Override
  public Tone play(double frequencyHz, double seconds, double velocity, Noise noise) {
    return new Tone(
        take(frequencyHz, seconds, velocity, noise), take(frequencyHz, seconds, velocity, noise));
  }

  private float[] take(double frequencyHz, double seconds, double velocity, Noise noise) {
    boolean muted = seconds < MUTED_SECONDS;
    Envelope pick =
        muted ? new Envelope(0.002, 0.12, 0.15, 0.03) : new Envelope(0.003, 1.2, 0.7, 0.06);
    float[] out = new float[pick.samples(seconds)];
    double[] ratios = fifth ? new double[] {1, 1.4983, 2} : new double[] {1, 1.002};
    double[] phases = new double[ratios.length];
    double[] steps = new double[ratios.length];
    for (int s = 0; s < ratios.length; s++) {
      phases[s] = 0.5 + 0.5 * noise.next();
      steps[s] = frequencyHz * ratios[s] * Waves.cents(5 * noise.next()) / Tone.SAMPLE_RATE_HZ;
    }
    Filter before = Filter.highPass(110);
    Filter cabinet = Filter.lowPass((muted ? 2100 : 3600) * (0.6 + 0.4 * velocity));
    Filter speaker = new Filter(Filter.Pass.LOW, 4200, 1.1);
    for (int i = 0; i < out.length; i++) {
      double sum = 0;
      for (int s = 0; s < ratios.length; s++) {
        phases[s] += steps[s];
        if (phases[s] >= 1) {
          phases[s] -= 1;
        }
        sum += Waves.saw(phases[s], steps[s]);
      }
      double loud = Waves.saturate(drive * (0.5 + 0.5 * velocity) * before.next(sum));
      out[i] = (float) (velocity * 0.6 * speaker.next(cabinet.next(loud)));
    }
    pick.shape(out, seconds);
    return out;
  }
}
