package org.humoresque.training.cnn;

import java.util.Random;

/** Draws shares in [0, 1]. */
public final class BetaDistribution {

  private BetaDistribution() {}

  /** A draw from Beta(parameter, parameter), from two gamma variates (Marsaglia and Tsang 2000). */
  public static double symmetric(double parameter, Random random) {
    double one = gamma(parameter, random);
    double other = gamma(parameter, random);
    return one + other == 0 ? 0.5 : one / (one + other);
  }

  private static double gamma(double shape, Random random) {
    if (shape < 1) {
      return gamma(shape + 1, random) * Math.pow(random.nextDouble(), 1 / shape);
    }
    double d = shape - 1 / 3.0;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double normal = random.nextGaussian();
      double cube = Math.pow(1 + c * normal, 3);
      if (cube > 0
          && Math.log(random.nextDouble())
              < 0.5 * normal * normal + d - d * cube + d * Math.log(cube)) {
        return d * cube;
      }
    }
  }
}
