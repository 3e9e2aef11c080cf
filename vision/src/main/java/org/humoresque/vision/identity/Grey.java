package org.humoresque.vision.identity;

/**
 * A grey picture in real numbers.
 *
 * @param values row by row, 0 black to 1 white; not copied, so leave them alone
 */
public record Grey(int width, int height, float[] values) {

  /** As in a mirror. */
  public Grey mirrored() {
    float[] turned = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      turned[i] = values[i - i % width + width - 1 - i % width];
    }
    return new Grey(width, height, turned);
  }

  float at(int x, int y) {
    return values[y * width + x];
  }
}
