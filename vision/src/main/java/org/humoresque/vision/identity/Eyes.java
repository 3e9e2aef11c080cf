package org.humoresque.vision.identity;

/**
 * The centres of the eyes in a picture, in pixels from its top left.
 *
 * @param leftX of the eye on the left of the picture
 */
public record Eyes(double leftX, double leftY, double rightX, double rightY) {

  /** Where they are mirrored in a picture of this width. */
  public Eyes mirrored(int width) {
    return new Eyes(width - 1 - rightX, rightY, width - 1 - leftX, leftY);
  }

  /** Moved, turned and scaled around the middle between them. */
  public Eyes moved(double right, double down, double scale, double radians) {
    double x = (leftX + rightX) / 2;
    double y = (leftY + rightY) / 2;
    double cos = scale * Math.cos(radians);
    double sin = scale * Math.sin(radians);
    return new Eyes(
        x + right + cos * (leftX - x) - sin * (leftY - y),
        y + down + sin * (leftX - x) + cos * (leftY - y),
        x + right + cos * (rightX - x) - sin * (rightY - y),
        y + down + sin * (rightX - x) + cos * (rightY - y));
  }
}
