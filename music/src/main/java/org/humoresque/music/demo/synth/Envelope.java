package org.humoresque.music.demo.synth;

/**
 * How a note swells and fades: a smooth attack, an exponential decay to the sustained level, and an
 * exponential release. It ends at zero, so no note clicks.
 *
 * @param attack seconds until full level
 * @param decay seconds in which most of the way to the sustained level is done
 * @param sustain level held, from 0 to 1
 * @param release seconds that it sounds on after it is let go
 */
record Envelope(double attack, double decay, double sustain, double release) {

  private static final double MOST_OF_THE_WAY = Math.log(20);

  /** The number of samples of a note held so long. */
  int samples(double heldSeconds) {
    return Tone.samples(heldSeconds + release);
  }

  /** Multiplies a note of {@link #samples} length by this envelope. */
  void shape(float[] note, double heldSeconds) {
    int rising = Math.max(1, Tone.samples(attack));
    int held = Math.min(note.length, Tone.samples(heldSeconds));
    double fall = factor(decay);
    double fade = factor(release);
    double level = 0;
    for (int i = 0; i < held; i++) {
      if (i < rising) {
        double t = (double) i / rising;
        level = t * t * (3 - 2 * t);
      } else {
        level = sustain + (level - sustain) * fall;
      }
      note[i] *= (float) level;
    }
    int releasing = note.length - held;
    for (int i = 0; i < releasing; i++) {
      level *= fade;
      note[held + i] *= (float) (level * (1 - (double) i / releasing));
    }
  }

  private static double factor(double seconds) {
    return Math.exp(-MOST_OF_THE_WAY / Math.max(1, seconds * Tone.SAMPLE_RATE_HZ));
  }
}
