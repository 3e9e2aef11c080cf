package org.humoresque.vision.filter;

import org.humoresque.vision.image.GreyImage;

/**
 * Illumination correction: light from one side is taken away by subtracting the plane that fits the
 * brightness best (least squares), and keeping its mean. What falls below 0 or above 255 is cut.
 *
 * <p>Source: Sung and Poggio (1998), "Example-based learning for view-based human face detection",
 * section 2; Rowley, Baluja and Kanade (1998), "Neural network-based face detection".
 */
public final class IlluminationCorrection implements GreyFilter {

  @Override
  public GreyImage apply(GreyImage picture) {
    int width = picture.width();
    int height = picture.height();
    double middleX = (width - 1) / 2.0;
    double middleY = (height - 1) / 2.0;
    double alongX = 0;
    double alongY = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int grey = picture.at(x, y);
        alongX += (x - middleX) * grey;
        alongY += (y - middleY) * grey;
      }
    }
    double slopeX = alongX / (height * squares(width));
    double slopeY = alongY / (width * squares(height));
    byte[] pixels = new byte[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double light = slopeX * (x - middleX) + slopeY * (y - middleY);
        pixels[y * width + x] = Ranges.grey(picture.at(x, y) - light);
      }
    }
    return new GreyImage(width, height, pixels);
  }

  /**
   * The sum of the squared distances of {@code count} places from their middle; 1 for one place.
   */
  private static double squares(int count) {
    return Math.max(1, count * (count * (double) count - 1) / 12);
  }
}
