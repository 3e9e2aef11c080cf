package org.humoresque.training.micro;

import org.humoresque.vision.image.GreyImage;

/** Grey pictures as numbers, for warping. */
final class Raster {

  private Raster() {}

  /** A square picture in another size, by cubic interpolation (Catmull-Rom). */
  static float[] resize(GreyImage picture, int side) {
    int from = picture.width();
    float[] result = new float[side * side];
    for (int y = 0; y < side; y++) {
      double atY = (y + 0.5) * from / side - 0.5;
      for (int x = 0; x < side; x++) {
        double atX = (x + 0.5) * from / side - 0.5;
        result[y * side + x] = cubic(picture, atX, atY);
      }
    }
    return result;
  }

  private static float cubic(GreyImage picture, double x, double y) {
    int left = (int) Math.floor(x) - 1;
    int top = (int) Math.floor(y) - 1;
    double sum = 0;
    for (int j = 0; j < 4; j++) {
      double weightY = weight(y - top - j);
      int row = Math.max(0, Math.min(picture.height() - 1, top + j));
      for (int i = 0; i < 4; i++) {
        int column = Math.max(0, Math.min(picture.width() - 1, left + i));
        sum += weightY * weight(x - left - i) * picture.at(column, row);
      }
    }
    return (float) Math.max(0, Math.min(255, sum));
  }

  private static double weight(double distance) {
    double t = Math.abs(distance);
    return t < 1 ? 1 + t * t * (1.5 * t - 2.5) : t < 2 ? 2 + t * (-4 + t * (2.5 - 0.5 * t)) : 0;
  }

  /** What is between pixels, linearly; beyond the border its pixels are repeated. */
  static float at(float[] picture, int side, double x, double y) {
    double inX = Math.max(0, Math.min(side - 1.001, x));
    double inY = Math.max(0, Math.min(side - 1.001, y));
    int column = (int) inX;
    int row = (int) inY;
    float fx = (float) (inX - column);
    float fy = (float) (inY - row);
    int i = row * side + column;
    float upper = picture[i] + fx * (picture[i + 1] - picture[i]);
    float lower = picture[i + side] + fx * (picture[i + side + 1] - picture[i + side]);
    return upper + fy * (lower - upper);
  }
}
