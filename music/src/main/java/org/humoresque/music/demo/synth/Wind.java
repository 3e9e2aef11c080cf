package org.humoresque.music.demo.synth;

import java.util.List;

/**
 * A blown pipe: a few harmonics, vibrato and breath.
 *
 * @param harmonics loudness of the fundamental and the harmonics above it
 * @param breath how much air is heard, from 0 to 1
 * @param vibratoCents depth of the vibrato, which sets in after a moment
 * @param attack seconds until full level
 * @param scoopCents how far below its pitch a note begins
 */
public record Wind(
    List<Double> harmonics, double breath, double vibratoCents, double attack, double scoopCents)
    implements Instrument {

  private static final int BLOCK = 16;
  private static final double VIBRATO_HZ = 5.1;
  private static final double SCOOP_SECONDS = 0.06;

  public Wind {
    harmonics = List.copyOf(harmonics);
  }

  @Override
  public Tone play(double frequencyHz, double seconds, double velocity, Noise noise) {
    Envelope mouth = new Envelope(Math.min(attack, 0.5 * seconds), 0.3, 0.85, 0.12);
    float[] out = new float[mouth.samples(seconds)];
    Filter air = Filter.bandPass(Math.min(9000, 2.5 * frequencyHz), 1.5);
    double phase = 0;
    double[] levels = levels();
    for (int from = 0; from < out.length; from += BLOCK) {
      double time = (double) from / Tone.SAMPLE_RATE_HZ;
      double depth = vibratoCents * Math.min(1, Math.max(0, (time - 0.2) / 0.4));
      double cents =
          depth * Waves.sine(VIBRATO_HZ * time) - scoopCents * Math.exp(-time / SCOOP_SECONDS);
      double step = frequencyHz * Waves.cents(cents) / Tone.SAMPLE_RATE_HZ;
      for (int i = from; i < Math.min(from + BLOCK, out.length); i++) {
        double sum = 0;
        for (int h = 0; h < levels.length; h++) {
          sum += levels[h] * Waves.sine((h + 1) * phase);
        }
        out[i] = (float) (velocity * (sum + breath * air.next(noise.next())));
        phase += step;
      }
    }
    mouth.shape(out, seconds);
    return Tone.middle(out);
  }

  private double[] levels() {
    double total = harmonics.stream().mapToDouble(Double::doubleValue).sum();
    return harmonics.stream().mapToDouble(level -> level / total).toArray();
  }
}
