package org.humoresque.vision.filter;

/** What the filters share about ranges. */
final class Ranges {

  private Ranges() {}

  static void require(String name, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          "%s must be in [%s, %s], but is %s".formatted(name, least, most, value));
    }
  }

  /** The nearest of the greys from 0 to 255. */
  static byte grey(double value) {
    return (byte) Math.round(Math.max(0, Math.min(255, value)));
  }
}
