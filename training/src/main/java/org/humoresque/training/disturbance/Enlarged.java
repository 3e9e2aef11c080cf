package org.humoresque.training.disturbance;

import org.humoresque.vision.image.GreyImage;

/**
 * Shrunk to a smaller size by the mean of the pixels under each new one, and enlarged again
 * bilinearly: a face far from the camera.
 *
 * @param size width and height in pixels of the small face; must divide the face's
 */
public record Enlarged(int size) implements Disturbance {

  @Override
  public String name() {
    return "%d px enlarged".formatted(size);
  }

  /**
   * @throws IllegalArgumentException if the small size does not divide the face's
   */
  @Override
  public GreyImage apply(GreyImage face, long seed) {
    if (face.width() % size != 0 || face.height() % size != 0) {
      throw new IllegalArgumentException(
          "the size must divide %d×%d, but is %d".formatted(face.width(), face.height(), size));
    }
    GreyImage small = shrunk(face);
    double scaleX = (double) size / face.width();
    double scaleY = (double) size / face.height();
    return Pixels.map(
        face, (x, y) -> Pixels.bilinear(small, (x + 0.5) * scaleX - 0.5, (y + 0.5) * scaleY - 0.5));
  }

  private GreyImage shrunk(GreyImage face) {
    int across = face.width() / size;
    int down = face.height() / size;
    GreyImage frame = new GreyImage(size, size, new byte[size * size]);
    return Pixels.map(
        frame,
        (x, y) -> {
          double sum = 0;
          for (int i = 0; i < across * down; i++) {
            sum += face.at(x * across + i % across, y * down + i / across);
          }
          return sum / (across * down);
        });
  }
}
