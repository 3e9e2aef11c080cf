package org.humoresque.training.disturbance;

import java.util.Random;
import org.humoresque.vision.image.GreyImage;

/**
 * Gaussian noise added to every pixel on its own: a small sensor in the dark.
 *
 * @param sigma standard deviation in grey levels of 255
 */
public record Noise(int sigma) implements Disturbance {

  @Override
  public String name() {
    return "noise σ " + sigma;
  }

  @Override
  public GreyImage apply(GreyImage face, long seed) {
    Random random = new Random(seed);
    return Pixels.map(face, (x, y) -> face.at(x, y) + sigma * random.nextGaussian());
  }
}
