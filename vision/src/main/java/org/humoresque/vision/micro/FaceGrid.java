package org.humoresque.vision.micro;

import org.humoresque.vision.image.GreyImage;

/**
 * How a face is held while its motion is measured: {@value #SIZE}×{@value #SIZE} numbers that tell
 * how much brighter each place is than its surroundings, so that light that rises, falls or comes
 * from another side changes nothing; and {@value #CELLS}×{@value #CELLS} cells on it.
 */
final class FaceGrid {

  static final int SIZE = 48;
  static final int CELLS = 16;
  static final int STEP = SIZE / CELLS;

  /** Half the side of the surroundings. */
  private static final int SURROUNDINGS = 8;

  /** Added to brightness, so that black corners do not blow up noise. */
  private static final float FLOOR = 12;

  private FaceGrid() {}

  /** A face as it is measured, row by row from the top left. */
  static float[] flatten(GreyImage face) {
    float[] grey = smooth(resize(face));
    float[] around = box(grey, SIZE, SURROUNDINGS);
    for (int i = 0; i < grey.length; i++) {
      grey[i] = (grey[i] + FLOOR) / (around[i] + FLOOR) - 1;
    }
    return grey;
  }

  /** Brought to size without rounding to whole grey levels, which would hide slight motion. */
  private static float[] resize(GreyImage face) {
    int from = face.width();
    float[][] weights = new float[SIZE][];
    int[] first = new int[SIZE];
    for (int i = 0; i < SIZE; i++) {
      weights[i] = weights(i, from, first);
    }
    byte[] pixels = face.pixels();
    float[] narrow = new float[from * SIZE];
    for (int y = 0; y < from; y++) {
      for (int x = 0; x < SIZE; x++) {
        float sum = 0;
        for (int k = 0; k < weights[x].length; k++) {
          sum += weights[x][k] * (pixels[y * from + first[x] + k] & 0xFF);
        }
        narrow[y * SIZE + x] = sum;
      }
    }
    float[] result = new float[SIZE * SIZE];
    for (int y = 0; y < SIZE; y++) {
      for (int k = 0; k < weights[y].length; k++) {
        float weight = weights[y][k];
        int row = (first[y] + k) * SIZE;
        for (int x = 0; x < SIZE; x++) {
          result[y * SIZE + x] += weight * narrow[row + x];
        }
      }
    }
    return result;
  }

  /** The share of each old pixel in a new one: by area where it shrinks, else linear. */
  private static float[] weights(int index, int from, int[] first) {
    double scale = (double) from / SIZE;
    if (scale <= 1) {
      double at = Math.max(0, Math.min(from - 1.0, (index + 0.5) * scale - 0.5));
      first[index] = (int) Math.min(at, from - 2.0);
      float share = (float) (at - first[index]);
      return new float[] {1 - share, share};
    }
    double start = index * scale;
    double end = start + scale;
    first[index] = (int) start;
    int last = (int) Math.min(from - 1.0, Math.ceil(end) - 1);
    float[] weights = new float[last - first[index] + 1];
    for (int k = 0; k < weights.length; k++) {
      int pixel = first[index] + k;
      weights[k] = (float) ((Math.min(end, pixel + 1.0) - Math.max(start, pixel)) / scale);
    }
    return weights;
  }

  /** A little blur (1 2 1), so that motion of parts of a pixel shows as even change. */
  private static float[] smooth(float[] picture) {
    float[] rows = new float[picture.length];
    float[] result = new float[picture.length];
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        int i = y * SIZE + x;
        float left = picture[x == 0 ? i : i - 1];
        float right = picture[x == SIZE - 1 ? i : i + 1];
        rows[i] = 0.25f * left + 0.5f * picture[i] + 0.25f * right;
      }
    }
    for (int i = 0; i < rows.length; i++) {
      float above = rows[i < SIZE ? i : i - SIZE];
      float below = rows[i >= rows.length - SIZE ? i : i + SIZE];
      result[i] = 0.25f * above + 0.5f * rows[i] + 0.25f * below;
    }
    return result;
  }

  /** The mean over squares of side 2 · radius + 1, cut off at the border. */
  static float[] box(float[] picture, int size, int radius) {
    float[] rows = new float[picture.length];
    float[] result = new float[picture.length];
    double[] sums = new double[size + 1];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        sums[x + 1] = sums[x] + picture[y * size + x];
      }
      for (int x = 0; x < size; x++) {
        rows[y * size + x] = mean(sums, x, radius, size);
      }
    }
    for (int x = 0; x < size; x++) {
      for (int y = 0; y < size; y++) {
        sums[y + 1] = sums[y] + rows[y * size + x];
      }
      for (int y = 0; y < size; y++) {
        result[y * size + x] = mean(sums, y, radius, size);
      }
    }
    return result;
  }

  private static float mean(double[] sums, int at, int radius, int size) {
    int from = Math.max(0, at - radius);
    int to = Math.min(size, at + radius + 1);
    return (float) ((sums[to] - sums[from]) / (to - from));
  }

  /** Half the size, by the mean of four. */
  static float[] half(float[] picture, int size) {
    int small = size / 2;
    float[] result = new float[small * small];
    for (int y = 0; y < small; y++) {
      for (int x = 0; x < small; x++) {
        int i = 2 * y * size + 2 * x;
        result[y * small + x] =
            (picture[i] + picture[i + 1] + picture[i + size] + picture[i + size + 1]) / 4;
      }
    }
    return result;
  }

  /**
   * How much a place of the face, from 0 to 1 across and down, tells of the head as a whole: the
   * middle of the face does, its border and what moves by itself (eyes, mouth) little.
   */
  static float steadiness(double x, double y) {
    double ring = Math.hypot((x - 0.5) / 0.45, (y - 0.5) / 0.52);
    double inside = 1 / (1 + Math.exp((ring - 0.95) * 16));
    double eyes =
        Math.max(bump(x - 0.31, y - 0.38, 0.13, 0.07), bump(x - 0.69, y - 0.38, 0.13, 0.07));
    double mouth = bump(x - 0.5, y - 0.77, 0.2, 0.1);
    return (float) (0.02 + inside * (1 - 0.85 * eyes) * (1 - 0.7 * mouth));
  }

  /** Whether a place belongs to the eyes and their lids, which blink. */
  static boolean isEye(double x, double y) {
    return y > 0.29 && y < 0.47 && Math.abs(Math.abs(x - 0.5) - 0.2) < 0.13;
  }

  static double bump(double dx, double dy, double width, double height) {
    return Math.exp(-0.5 * (dx * dx / (width * width) + dy * dy / (height * height)));
  }
}
