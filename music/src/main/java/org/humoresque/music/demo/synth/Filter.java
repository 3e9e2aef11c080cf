package org.humoresque.music.demo.synth;

/**
 * A two-pole filter that stays stable while its cutoff moves (the trapezoidal state-variable
 * filter, after Zavalishin, "The Art of VA Filter Design").
 */
final class Filter {

  /** What is let through. */
  enum Pass {
    LOW,
    BAND,
    HIGH
  }

  private final Pass pass;
  private final double damping;
  private double g;
  private double a1;
  private double one;
  private double two;

  /**
   * @param cutoffHz corner or middle frequency
   * @param resonance 0.7 for none, more for a peak at the cutoff
   */
  Filter(Pass pass, double cutoffHz, double resonance) {
    this.pass = pass;
    this.damping = 1 / resonance;
    cutoff(cutoffHz);
  }

  static Filter lowPass(double cutoffHz) {
    return new Filter(Pass.LOW, cutoffHz, 0.707);
  }

  static Filter highPass(double cutoffHz) {
    return new Filter(Pass.HIGH, cutoffHz, 0.707);
  }

  static Filter bandPass(double middleHz, double resonance) {
    return new Filter(Pass.BAND, middleHz, resonance);
  }

  /** Moves the cutoff; it is kept below 20 kHz. */
  void cutoff(double hz) {
    g = Math.tan(Math.PI * Math.min(20_000, hz) / Tone.SAMPLE_RATE_HZ);
    a1 = 1 / (1 + g * (g + damping));
  }

  /** The next sample; in the band, the peak is as loud as the input. */
  double next(double input) {
    double high = (input - (g + damping) * one - two) * a1;
    double band = g * high + one;
    double low = g * band + two;
    one = g * high + band;
    two = g * band + low;
    return switch (pass) {
      case LOW -> low;
      case BAND -> band * damping;
      case HIGH -> high;
    };
  }
}
