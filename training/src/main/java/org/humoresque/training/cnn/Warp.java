package org.humoresque.training.cnn;

import org.humoresque.vision.image.GreyImage;

/**
 * A picture turned, enlarged and shifted about its centre, read bilinearly; what comes in from
 * outside repeats the border.
 *
 * @param mirrored whether left and right are exchanged
 * @param angle turn in radians
 * @param scale pixels of the result per pixel of the picture
 * @param shiftX to the right, in pixels of the picture
 * @param shiftY downwards, in pixels of the picture
 */
record Warp(boolean mirrored, double angle, double scale, double shiftX, double shiftY) {

  /** The whole picture with another side. */
  static GreyImage resize(GreyImage picture, int size) {
    return picture.width() == size && picture.height() == size
        ? picture
        : new Warp(false, 0, (double) size / picture.width(), 0, 0).apply(picture, size);
  }

  /** The middle of the result shows the middle of the picture. */
  GreyImage apply(GreyImage picture, int size) {
    double cos = Math.cos(angle) / scale;
    double sin = Math.sin(angle) / scale;
    double middle = (size - 1) / 2.0;
    double centreX = (picture.width() - 1) / 2.0;
    double centreY = (picture.height() - 1) / 2.0;
    byte[] pixels = new byte[size * size];
    for (int y = 0; y < size; y++) {
      double fromY = y - middle - shiftY * scale;
      for (int x = 0; x < size; x++) {
        double fromX = (mirrored ? size - 1 - x : x) - middle - shiftX * scale;
        pixels[y * size + x] =
            bilinear(
                picture, centreX + cos * fromX - sin * fromY, centreY + sin * fromX + cos * fromY);
      }
    }
    return new GreyImage(size, size, pixels);
  }

  private static byte bilinear(GreyImage picture, double x, double y) {
    double insideX = Math.max(0, Math.min(picture.width() - 1, x));
    double insideY = Math.max(0, Math.min(picture.height() - 1, y));
    int left = Math.min((int) insideX, picture.width() - 2);
    int top = Math.min((int) insideY, picture.height() - 2);
    double right = insideX - left;
    double bottom = insideY - top;
    double upper = picture.at(left, top) * (1 - right) + picture.at(left + 1, top) * right;
    double lower = picture.at(left, top + 1) * (1 - right) + picture.at(left + 1, top + 1) * right;
    return (byte) Math.round(upper * (1 - bottom) + lower * bottom);
  }
}
