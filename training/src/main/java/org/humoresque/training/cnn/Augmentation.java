package org.humoresque.training.cnn;

import java.util.Random;
import org.humoresque.training.disturbance.Blur;
import org.humoresque.training.disturbance.Disturbance;
import org.humoresque.training.disturbance.Enlarged;
import org.humoresque.training.disturbance.JpegCompression;
import org.humoresque.training.disturbance.Noise;
import org.humoresque.vision.image.GreyImage;

/**
 * Shows each face a little differently every time: a window of it, mirrored or not, turned,
 * enlarged and shifted, lighter or darker in its middle tones, sometimes spoilt as by a bad camera,
 * sometimes with a part erased.
 *
 * @param mirror whether half of the faces are mirrored
 * @param window side of the square that is shown as a share of the picture's side, in (0, 1]
 * @param maxRotation largest turn in degrees, either way
 * @param maxScale largest change of size, as a share: 0.1 stands for 0.9 to 1.1
 * @param maxShift largest shift in pixels of the picture, in either direction
 * @param maxGamma largest logarithm of the exponent bent into the grey levels, either way
 * @param disturbed share of faces that a camera would have spoilt: by noise, blur, hard compression
 *     or distance, in [0, 1]
 * @param erasing share of faces of which a rectangle (2 % to 20 % of the area) is replaced by noise
 *     (random erasing, Zhong et al. 2020, at half strength), in [0, 1]
 */
public record Augmentation(
    boolean mirror,
    double window,
    double maxRotation,
    double maxScale,
    double maxShift,
    double maxGamma,
    double disturbed,
    double erasing) {

  /** Every face as it is. */
  public static final Augmentation NONE = new Augmentation(false, 1, 0, 0, 0, 0, 0, 0);

  /** Mirror, ±8°, ±8 %, ±3 of 48 pixels. */
  public static final Augmentation STANDARD = new Augmentation(true, 1, 8, 0.08, 3, 0, 0, 0);

  /** A 44-pixel window of 48, ±10°, ±10 %, bent greys, disturbed faces and erased parts. */
  public static final Augmentation STRONG =
      new Augmentation(true, 44.0 / 48, 10, 0.1, 3, 0.35, 0.25, 0.3);

  private static final double SMALLEST_ERASED = 0.02;
  private static final double LARGEST_ERASED = 0.2;

  /**
   * @throws IllegalArgumentException if an amount is negative or beyond its range
   */
  public Augmentation {
    require(window > 0 && window <= 1, "window", window, "(0, 1]");
    require(maxRotation >= 0 && maxRotation <= 180, "maxRotation", maxRotation, "[0, 180]");
    require(maxScale >= 0 && maxScale < 1, "maxScale", maxScale, "[0, 1)");
    require(maxShift >= 0 && maxShift < 1e3, "maxShift", maxShift, "[0, 1000)");
    require(maxGamma >= 0 && maxGamma <= 2, "maxGamma", maxGamma, "[0, 2]");
    require(disturbed >= 0 && disturbed <= 1, "disturbed", disturbed, "[0, 1]");
    require(erasing >= 0 && erasing <= 1, "erasing", erasing, "[0, 1]");
  }

  /**
   * A changed copy.
   *
   * @param size side of the copy in pixels; it shows the window
   */
  public GreyImage apply(GreyImage face, int size, Random random) {
    boolean mirrored = mirror && random.nextBoolean();
    double angle = Math.toRadians(symmetric(random, maxRotation));
    double scale = 1 + symmetric(random, maxScale);
    double shiftX = symmetric(random, maxShift);
    double shiftY = symmetric(random, maxShift);
    GreyImage source =
        random.nextDouble() < disturbed ? disturbance(random).apply(face, random.nextLong()) : face;
    Warp warp = new Warp(mirrored, angle, scale * size / (window * face.width()), shiftX, shiftY);
    GreyImage changed = warp.apply(source, size);
    if (maxGamma > 0) {
      changed = bent(changed, Math.exp(symmetric(random, maxGamma)));
    }
    if (random.nextDouble() < erasing) {
      erase(changed, random);
    }
    return changed;
  }

  /** The same with another share of faces that have an erased part. */
  public Augmentation withErasing(double share) {
    return new Augmentation(
        mirror, window, maxRotation, maxScale, maxShift, maxGamma, disturbed, share);
  }

  private static Disturbance disturbance(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> new Noise(3 + random.nextInt(18));
      case 1 -> new Blur(0.5 + random.nextDouble());
      case 2 -> new JpegCompression(15 + random.nextInt(60));
      default -> new Enlarged(random.nextInt(4) == 0 ? 16 : 24);
    };
  }

  private static GreyImage bent(GreyImage face, double exponent) {
    byte[] table = new byte[256];
    for (int i = 0; i < table.length; i++) {
      table[i] = (byte) Math.round(255 * Math.pow(i / 255.0, exponent));
    }
    byte[] pixels = face.pixels();
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = table[pixels[i] & 0xFF];
    }
    return face;
  }

  private static void erase(GreyImage face, Random random) {
    double area =
        face.width()
            * face.height()
            * (SMALLEST_ERASED + random.nextDouble() * (LARGEST_ERASED - SMALLEST_ERASED));
    double aspect = Math.exp(symmetric(random, Math.log(3)));
    int width = Math.min(face.width(), (int) Math.round(Math.sqrt(area * aspect)));
    int height = Math.min(face.height(), (int) Math.round(Math.sqrt(area / aspect)));
    int left = random.nextInt(face.width() - width + 1);
    int top = random.nextInt(face.height() - height + 1);
    for (int y = top; y < top + height; y++) {
      for (int x = left; x < left + width; x++) {
        face.pixels()[y * face.width() + x] = (byte) random.nextInt(256);
      }
    }
  }

  private static double symmetric(Random random, double largest) {
    return (2 * random.nextDouble() - 1) * largest;
  }

  private static void require(boolean holds, String name, double value, String allowed) {
    if (!holds) {
      throw new IllegalArgumentException(
          "%s must be in %s, but is %s".formatted(name, allowed, value));
    }
  }
}
