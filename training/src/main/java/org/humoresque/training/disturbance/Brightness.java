package org.humoresque.training.disturbance;

import org.humoresque.vision.image.GreyImage;

/**
 * Every grey level times a factor, rounded: dim light, in which few levels are left.
 *
 * @param factor at least 0; levels above 255 are cut off
 */
public record Brightness(double factor) implements Disturbance {

  @Override
  public String name() {
    return "brightness ×" + factor;
  }

  @Override
  public GreyImage apply(GreyImage face, long seed) {
    return Pixels.map(face, (x, y) -> face.at(x, y) * factor);
  }
}
