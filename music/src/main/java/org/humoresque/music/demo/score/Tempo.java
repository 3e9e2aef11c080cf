package org.humoresque.music.demo.score;

/** How the beats of a piece pass: its speed, its swing, and where it hurries or slows. */
public final class Tempo {

  private static final int STEPS_PER_BEAT = 8;
  private static final double CLOSING_BEATS = 6;

  private final double bpm;
  private final double swing;
  private final double[] secondsAtStep;

  /**
   * @param bpm beats a minute at the start
   * @param beats length of the piece
   * @param shape what bends it
   */
  public Tempo(double bpm, int beats, Shape shape) {
    this.bpm = bpm;
    this.swing = shape.swing;
    secondsAtStep = new double[(beats + 1) * STEPS_PER_BEAT + 1];
    for (int step = 1; step < secondsAtStep.length; step++) {
      double beat = (double) (step - 1) / STEPS_PER_BEAT;
      double closing = Math.min(1, Math.max(0, 1 - (beats - beat) / CLOSING_BEATS));
      double breath = 1 + shape.rubato * Math.sin(2 * Math.PI * beat / shape.phraseBeats);
      double now = bpm * breath * (1 + shape.hurry * beat / beats) * (1 - shape.closing * closing);
      secondsAtStep[step] = secondsAtStep[step - 1] + 60 / (now * STEPS_PER_BEAT);
    }
  }

  /**
   * What bends a tempo.
   *
   * @param swing how late the second half of each beat comes, as a share of the beat: 0 for even,
   *     0.16 for triplets
   * @param closing how much slower the last beats become, as a share of the tempo
   * @param hurry how much faster the end is than the beginning, as a share of the tempo
   * @param rubato how far the tempo breathes within a phrase, as a share of the tempo
   * @param phraseBeats length of a breath
   */
  public record Shape(
      double swing, double closing, double hurry, double rubato, double phraseBeats) {

    /** Steady, a little slower at the very end. */
    public static final Shape STEADY = new Shape(0, 0.08, 0, 0, 16);

    /** With long and short notes in turn. */
    public static final Shape SWING = new Shape(0.14, 0.08, 0, 0, 16);

    /** Breathing, and slowing at the end. */
    public static final Shape FREE = new Shape(0, 0.28, 0, 0.05, 16);
  }

  /** Beats a minute at the start. */
  public double bpm() {
    return bpm;
  }

  /** Length of the piece. */
  public int beats() {
    return secondsAtStep.length / STEPS_PER_BEAT - 1;
  }

  /** When a beat of the piece comes, in seconds from its start. */
  public double seconds(double beat) {
    double whole = Math.floor(beat);
    double within = beat - whole;
    double swung =
        within < 0.5 ? within * (1 + 2 * swing) : 0.5 + swing + (within - 0.5) * (1 - 2 * swing);
    double at = Math.max(0, (whole + swung) * STEPS_PER_BEAT);
    int step = Math.min((int) at, secondsAtStep.length - 2);
    double share = at - step;
    return secondsAtStep[step] + share * (secondsAtStep[step + 1] - secondsAtStep[step]);
  }
}
