package org.humoresque.vision.face;

/**
 * Where a face is, in pixels of the upright picture and inside of it.
 *
 * @param x left edge, from 0
 * @param y top edge, from 0
 * @param width at least 1
 * @param height at least 1
 */
public record Box(int x, int y, int width, int height) {

  /**
   * @throws IllegalArgumentException if a corner is negative or a side is not positive
   */
  public Box {
    if (x < 0 || y < 0 || width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "a box begins at (0, 0) or later and is 1×1 or larger, but is %d×%d at (%d, %d)"
              .formatted(width, height, x, y));
    }
  }
}
