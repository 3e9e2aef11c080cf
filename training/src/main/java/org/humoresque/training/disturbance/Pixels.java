package org.humoresque.training.disturbance;

import org.humoresque.vision.image.GreyImage;

/** Grey levels computed pixel by pixel, and looked up between pixels. */
final class Pixels {

  /** The grey level at a place; fractions are rounded, what is outside 0 to 255 is cut off. */
  @FunctionalInterface
  interface Level {
    double at(int x, int y);
  }

  private Pixels() {}

  /** A picture of the same size, computed row by row from the top left. */
  static GreyImage map(GreyImage frame, Level level) {
    byte[] pixels = new byte[frame.pixels().length];
    for (int i = 0; i < pixels.length; i++) {
      double value = level.at(i % frame.width(), i / frame.width());
      pixels[i] = (byte) Math.max(0, Math.min(255, Math.round(value)));
    }
    return new GreyImage(frame.width(), frame.height(), pixels);
  }

  /** The grey level at a place; beyond the edge, that of the nearest pixel. */
  static int at(GreyImage image, int x, int y) {
    return image.at(
        Math.max(0, Math.min(image.width() - 1, x)), Math.max(0, Math.min(image.height() - 1, y)));
  }

  /** The grey level between pixels; (0, 0) is the centre of the first. */
  static double bilinear(GreyImage image, double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double right = x - left;
    double below = y - top;
    return (1 - below) * ((1 - right) * at(image, left, top) + right * at(image, left + 1, top))
        + below * ((1 - right) * at(image, left, top + 1) + right * at(image, left + 1, top + 1));
  }
}
