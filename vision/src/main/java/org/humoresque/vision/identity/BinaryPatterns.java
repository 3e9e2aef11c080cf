package org.humoresque.vision.identity;

/**
 * Histograms of uniform local binary patterns (Ahonen, Hadid and Pietikäinen 2006): which of eight
 * neighbours are as bright as a pixel, counted in overlapping squares; each count by its root.
 */
final class BinaryPatterns {

  private static final int SIDE = 16;
  private static final int STEP = 8;
  private static final int KINDS = 59;
  private static final int[] KIND = kinds();

  /** Around the pixel, so that bits beside each other are neighbours beside each other. */
  private static final int[][] AROUND = {
    {-1, -1}, {0, -1}, {1, -1}, {1, 0}, {1, 1}, {0, 1}, {-1, 1}, {-1, 0}
  };

  private final int radius;

  /**
   * @param radius how far away the neighbours are, in pixels
   */
  BinaryPatterns(int radius) {
    this.radius = radius;
  }

  /** How many numbers there are of a picture of this size. */
  int length(int width, int height) {
    return squares(width) * squares(height) * KINDS;
  }

  /** Square by square. */
  float[] describe(Grey picture) {
    int width = picture.width() - 2 * radius;
    int height = picture.height() - 2 * radius;
    byte[] patterns = new byte[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        patterns[y * width + x] = (byte) pattern(picture, x + radius, y + radius);
      }
    }
    float[] described = new float[length(picture.width(), picture.height())];
    int square = 0;
    for (int top = 0; top + SIDE <= height; top += STEP) {
      for (int left = 0; left + SIDE <= width; left += STEP) {
        count(patterns, top * width + left, width, described, KINDS * square++);
      }
    }
    return described;
  }

  private int pattern(Grey picture, int x, int y) {
    float centre = picture.at(x, y);
    int bits = 0;
    for (int i = 0; i < AROUND.length; i++) {
      if (picture.at(x + radius * AROUND[i][0], y + radius * AROUND[i][1]) >= centre) {
        bits |= 1 << i;
      }
    }
    return KIND[bits];
  }

  private static void count(byte[] patterns, int from, int width, float[] to, int at) {
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        to[at + patterns[from + y * width + x]]++;
      }
    }
    for (int i = at; i < at + KINDS; i++) {
      to[i] = (float) Math.sqrt(to[i] / (SIDE * SIDE));
    }
  }

  private int squares(int length) {
    return (length - 2 * radius - SIDE) / STEP + 1;
  }

  /** Patterns with at most two changes around have a kind each; all others share one. */
  private static int[] kinds() {
    int[] kinds = new int[256];
    int next = 0;
    for (int bits = 0; bits < kinds.length; bits++) {
      int turned = bits >> 1 | (bits & 1) << 7;
      kinds[bits] = Integer.bitCount(bits ^ turned) <= 2 ? next++ : KINDS - 1;
    }
    return kinds;
  }
}
