package org.humoresque.music.audio.feature;

/**
 * The two filters of ITU-R BS.1770 that make a signal as loud as ears find it: a high shelf for the
 * head and a high pass. The standard lists coefficients for 48 kHz; they are computed here for any
 * rate from the analogue filters they stand for (Mansbridge, Finn and Reiss 2012).
 */
final class KWeighting {

  private static final double SHELF_HZ = 1681.974450955533;
  private static final double SHELF_DB = 3.999843853973347;
  private static final double SHELF_Q = 0.7071752369554196;
  private static final double PASS_HZ = 38.13547087602444;
  private static final double PASS_Q = 0.5003270373238773;

  private final double b0;
  private final double b1;
  private final double b2;
  private final double a1;
  private final double a2;
  private final double c1;
  private final double c2;
  private double shelf1;
  private double shelf2;
  private double pass1;
  private double pass2;

  KWeighting(int sampleRateHz) {
    double k = Math.tan(Math.PI * Math.min(0.49, SHELF_HZ / sampleRateHz));
    double high = Math.pow(10, SHELF_DB / 20);
    double band = Math.pow(high, 0.4996667741545416);
    double a0 = 1 + k / SHELF_Q + k * k;
    b0 = (high + band * k / SHELF_Q + k * k) / a0;
    b1 = 2 * (k * k - high) / a0;
    b2 = (high - band * k / SHELF_Q + k * k) / a0;
    a1 = 2 * (k * k - 1) / a0;
    a2 = (1 - k / SHELF_Q + k * k) / a0;
    double p = Math.tan(Math.PI * PASS_HZ / sampleRateHz);
    double p0 = 1 + p / PASS_Q + p * p;
    c1 = 2 * (p * p - 1) / p0;
    c2 = (1 - p / PASS_Q + p * p) / p0;
  }

  /** Filters some samples and gives the sum of their squares. */
  double energy(float[] samples, int from, int to) {
    double s1 = shelf1;
    double s2 = shelf2;
    double p1 = pass1;
    double p2 = pass2;
    double sum = 0;
    for (int i = from; i < to; i++) {
      double x = samples[i];
      double y = b0 * x + s1;
      s1 = b1 * x - a1 * y + s2;
      s2 = b2 * x - a2 * y;
      double z = y + p1;
      p1 = -2 * y - c1 * z + p2;
      p2 = y - c2 * z;
      sum += z * z;
    }
    shelf1 = settled(s1);
    shelf2 = settled(s2);
    pass1 = settled(p1);
    pass2 = settled(p2);
    return sum;
  }

  /** Silence must not leave numbers so small that computing with them is slow. */
  private static double settled(double state) {
    return Math.abs(state) < 1e-20 ? 0 : state;
  }
}
