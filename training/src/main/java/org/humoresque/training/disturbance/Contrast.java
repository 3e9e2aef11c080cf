package org.humoresque.training.disturbance;

import org.humoresque.vision.image.GreyImage;

/**
 * Every grey level's distance from the face's mean times a factor, rounded: haze and glare.
 *
 * @param factor 0 leaves a blank face, 1 the face as it is
 */
public record Contrast(double factor) implements Disturbance {

  @Override
  public String name() {
    return "contrast ×" + factor;
  }

  @Override
  public GreyImage apply(GreyImage face, long seed) {
    double sum = 0;
    for (byte pixel : face.pixels()) {
      sum += pixel & 0xFF;
    }
    double mean = sum / face.pixels().length;
    return Pixels.map(face, (x, y) -> mean + factor * (face.at(x, y) - mean));
  }
}
