package org.humoresque.training.disturbance;

import org.humoresque.vision.image.GreyImage;

/**
 * Turned about the centre, bilinearly, the edges repeated outwards: a tilted head or camera.
 *
 * @param degrees clockwise as one sees the picture
 */
public record Rotated(double degrees) implements Disturbance {

  @Override
  public String name() {
    return "rotated %+d°".formatted(Math.round(degrees));
  }

  @Override
  public String kind() {
    return "rotated ±%d°".formatted(Math.round(Math.abs(degrees)));
  }

  @Override
  public GreyImage apply(GreyImage face, long seed) {
    double cos = Math.cos(Math.toRadians(degrees));
    double sin = Math.sin(Math.toRadians(degrees));
    double middleX = (face.width() - 1) / 2.0;
    double middleY = (face.height() - 1) / 2.0;
    return Pixels.map(
        face,
        (x, y) -> {
          double dx = x - middleX;
          double dy = y - middleY;
          return Pixels.bilinear(
              face, middleX + cos * dx + sin * dy, middleY - sin * dx + cos * dy);
        });
  }
}
