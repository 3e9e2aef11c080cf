package org.humoresque.music.demo.synth;

/**
 * Several detuned sawtooths on each side through a moving low-pass: pads, bowed strings, brass.
 *
 * @param players sawtooths on each side
 * @param detuneCents how far the players' pitches spread
 * @param colour the filter
 * @param sway vibrato and tremolo
 * @param attack seconds until full level
 * @param release seconds that it sounds on
 */
public record SawEnsemble(
    int players, double detuneCents, Colour colour, Sway sway, double attack, double release)
    implements Instrument {

  private static final int BLOCK = 32;
  private static final double VIBRATO_HZ = 5.3;

  /**
   * Where the low-pass stands.
   *
   * @param cutoffHz at rest, for a note at full velocity
   * @param openingHz how far it opens at the touch
   * @param openingSeconds in which most of that has closed again
   */
  public record Colour(double cutoffHz, double openingHz, double openingSeconds) {}

  /**
   * What moves while a note is held.
   *
   * @param vibratoCents depth of the vibrato, which sets in after a moment
   * @param tremoloHz how often the bow turns; 0 for never
   * @param fallCents how far the pitch slides down from beginning to end
   */
  public record Sway(double vibratoCents, double tremoloHz, double fallCents) {
    /** Nothing moves. */
    public static final Sway NONE = new Sway(0, 0, 0);
  }

  @Override
  public Tone play(double frequencyHz, double seconds, double velocity, Noise noise) {
    Envelope bow = new Envelope(Math.min(attack, 0.6 * seconds), 1, 0.92, release);
    return new Tone(
        side(bow, frequencyHz, seconds, velocity, noise),
        side(bow, frequencyHz, seconds, velocity, noise));
  }

  private float[] side(
      Envelope bow, double frequencyHz, double seconds, double velocity, Noise noise) {
    float[] out = new float[bow.samples(seconds)];
    double[] phases = new double[players];
    double[] steps = new double[players];
    for (int p = 0; p < players; p++) {
      phases[p] = 0.5 + 0.5 * noise.next();
      double spread = players > 1 ? (double) p / (players - 1) - 0.5 : 0;
      double cents = detuneCents * (spread + 0.15 * noise.next());
      steps[p] = frequencyHz * Waves.cents(cents) / Tone.SAMPLE_RATE_HZ;
    }
    double vibratoPhase = noise.next();
    double level = 0.9 * velocity / Math.sqrt(players);
    Filter filter = Filter.lowPass(colour.cutoffHz);
    for (int from = 0; from < out.length; from += BLOCK) {
      double time = (double) from / Tone.SAMPLE_RATE_HZ;
      filter.cutoff(cutoff(time, velocity));
      double bend = bend(time, vibratoPhase, time / (seconds + release));
      double strength = level * tremolo(time);
      for (int i = from; i < Math.min(from + BLOCK, out.length); i++) {
        double sum = 0;
        for (int p = 0; p < players; p++) {
          double step = steps[p] * bend;
          phases[p] += step;
          if (phases[p] >= 1) {
            phases[p] -= 1;
          }
          sum += Waves.saw(phases[p], step);
        }
        out[i] = (float) (strength * filter.next(sum));
      }
    }
    bow.shape(out, seconds);
    return out;
  }

  private double cutoff(double time, double velocity) {
    double opening = colour.openingHz * Math.exp(-3 * time / colour.openingSeconds);
    return (colour.cutoffHz + opening) * (0.45 + 0.55 * velocity);
  }

  private double bend(double time, double phase, double progress) {
    double depth = sway.vibratoCents * Math.min(1, Math.max(0, (time - 0.15) / 0.35));
    return Waves.cents(depth * Waves.sine(phase + VIBRATO_HZ * time) - sway.fallCents * progress);
  }

  private double tremolo(double time) {
    return sway.tremoloHz > 0 ? 0.62 + 0.38 * Waves.sine(sway.tremoloHz * time) : 1;
  }
}
