package org.humoresque.vision.image;

/**
 * A grey picture held in plain memory.
 *
 * @param width in pixels
 * @param height in pixels
 * @param pixels {@code width * height} bytes, row by row from the top left, each read as unsigned:
 *     0 black, 255 white; not copied, so leave them alone once given away
 */
public record GreyImage(int width, int height, byte[] pixels) {

  /**
   * @throws IllegalArgumentException if a side is not positive or the number of pixels is not their
   *     product
   */
  public GreyImage {
    if (width <= 0 || height <= 0) {
      throw new IllegalArgumentException(
          "width and height must be positive, but are %d×%d".formatted(width, height));
    }
    if (pixels.length != width * height) {
      throw new IllegalArgumentException(
          "a %d×%d picture has %d pixels, but there are %d"
              .formatted(width, height, width * height, pixels.length));
    }
  }

  /** The brightness at a place, from 0 to 255. */
  public int at(int x, int y) {
    return pixels[y * width + x] & 0xFF;
  }
}
