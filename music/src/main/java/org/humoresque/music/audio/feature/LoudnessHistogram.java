package org.humoresque.music.audio.feature;

/** Counts blocks by their loudness, in steps of 0.01 LU from -70 to 10 LUFS. */
final class LoudnessHistogram {

  /** Blocks below never count. */
  static final double ABSOLUTE_GATE = -70;

  private static final double LOUDEST = 10;
  private static final int STEPS_A_UNIT = 100;
  private static final double OFFSET = -0.691;

  private final long[] counts = new long[(int) (LOUDEST - ABSOLUTE_GATE) * STEPS_A_UNIT + 1];
  private final double[] energies = new double[counts.length];

  /** Takes a block's mean square after weighting. */
  void add(double energy) {
    double loudness = loudness(energy);
    if (loudness >= ABSOLUTE_GATE) {
      int step = Math.min(counts.length - 1, step(loudness));
      counts[step]++;
      energies[step] += energy;
    }
  }

  /** Loudness of the mean energy of the blocks above a gate, -70 if there are none. */
  double loudnessAbove(double gate) {
    long count = 0;
    double energy = 0;
    for (int i = step(Math.max(gate, ABSOLUTE_GATE)); i < counts.length; i++) {
      count += counts[i];
      energy += energies[i];
    }
    return count == 0 ? ABSOLUTE_GATE : loudness(energy / count);
  }

  /** The loudness below which this share of the blocks above a gate lies. */
  double percentile(double share, double gate) {
    int first = step(Math.max(gate, ABSOLUTE_GATE));
    long count = 0;
    for (int i = first; i < counts.length; i++) {
      count += counts[i];
    }
    long wanted = Math.round((count - 1) * share) + 1;
    long below = 0;
    for (int i = first; i < counts.length; i++) {
      below += counts[i];
      if (count > 0 && below >= wanted) {
        return ABSOLUTE_GATE + i / (double) STEPS_A_UNIT;
      }
    }
    return ABSOLUTE_GATE;
  }

  private static double loudness(double energy) {
    return OFFSET + 10 * Math.log10(energy);
  }

  private static int step(double loudness) {
    return (int) Math.round((loudness - ABSOLUTE_GATE) * STEPS_A_UNIT);
  }
}
