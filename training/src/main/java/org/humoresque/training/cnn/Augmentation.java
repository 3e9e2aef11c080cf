package org.humoresque.training.cnn;

import java.util.Random;
import org.humoresque.vision.image.GreyImage;

/**
 * Shows each face a little differently every time: mirrored or not, turned, enlarged and shifted.
 *
 * @param mirror whether half of the faces are mirrored
 * @param maxRotation largest turn in degrees, either way
 * @param maxScale largest change of size, as a share: 0.1 stands for 0.9 to 1.1
 * @param maxShift largest shift in pixels, in either direction
 */
public record Augmentation(boolean mirror, double maxRotation, double maxScale, double maxShift) {

  /** Every face as it is. */
  public static final Augmentation NONE = new Augmentation(false, 0, 0, 0);

  /** Mirror, ±8°, ±8 %, ±3 of 48 pixels. */
  public static final Augmentation STANDARD = new Augmentation(true, 8, 0.08, 3);

  /**
   * @throws IllegalArgumentException if an amount is negative or the scale is not below 1
   */
  public Augmentation {
    if (!(maxRotation >= 0 && maxRotation <= 180)) {
      throw new IllegalArgumentException("maxRotation must be in [0, 180], but is " + maxRotation);
    }
    if (!(maxScale >= 0 && maxScale < 1)) {
      throw new IllegalArgumentException("maxScale must be in [0, 1), but is " + maxScale);
    }
    if (!(maxShift >= 0)) {
      throw new IllegalArgumentException("maxShift must be at least 0, but is " + maxShift);
    }
  }

  /** A changed copy of the same size; what comes in from outside repeats the border. */
  public GreyImage apply(GreyImage face, Random random) {
    boolean mirrored = mirror && random.nextBoolean();
    double angle = Math.toRadians(symmetric(random, maxRotation));
    double scale = 1 + symmetric(random, maxScale);
    double shiftX = symmetric(random, maxShift);
    double shiftY = symmetric(random, maxShift);
    double cos = Math.cos(angle) / scale;
    double sin = Math.sin(angle) / scale;
    double centreX = (face.width() - 1) / 2.0;
    double centreY = (face.height() - 1) / 2.0;
    byte[] pixels = new byte[face.width() * face.height()];
    for (int y = 0; y < face.height(); y++) {
      for (int x = 0; x < face.width(); x++) {
        double fromX = (mirrored ? face.width() - 1 - x : x) - centreX - shiftX;
        double fromY = y - centreY - shiftY;
        pixels[y * face.width() + x] =
            bilinear(
                face, centreX + cos * fromX - sin * fromY, centreY + sin * fromX + cos * fromY);
      }
    }
    return new GreyImage(face.width(), face.height(), pixels);
  }

  private static double symmetric(Random random, double largest) {
    return (2 * random.nextDouble() - 1) * largest;
  }

  private static byte bilinear(GreyImage face, double x, double y) {
    double insideX = Math.max(0, Math.min(face.width() - 1, x));
    double insideY = Math.max(0, Math.min(face.height() - 1, y));
    int left = Math.min((int) insideX, face.width() - 2);
    int top = Math.min((int) insideY, face.height() - 2);
    double right = insideX - left;
    double bottom = insideY - top;
    double upper = face.at(left, top) * (1 - right) + face.at(left + 1, top) * right;
    double lower = face.at(left, top + 1) * (1 - right) + face.at(left + 1, top + 1) * right;
    return (byte) Math.round(upper * (1 - bottom) + lower * bottom);
  }
}
