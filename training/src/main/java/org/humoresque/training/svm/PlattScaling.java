package org.humoresque.training.svm;

/**
 * Fits the sigmoid that turns decisions into probabilities (Platt 2000), by the Newton method of
 * Lin, Lin and Weng (2007), "A note on Platt's probabilistic outputs for support vector machines".
 *
 * @param slope of the sigmoid
 * @param offset of the sigmoid
 */
public record PlattScaling(double slope, double offset) {

  private static final int MOST_STEPS = 100;
  private static final double RIDGE = 1e-12;
  private static final double SMALLEST_STEP = 1e-10;

  /**
   * Fits decisions of examples that the machine was not trained on.
   *
   * @param decisions one per example
   * @param first whether each is of the first side
   * @param weights how much each counts, greater than 0
   */
  public static PlattScaling fit(double[] decisions, boolean[] first, double[] weights) {
    double[] targets = targets(first, weights);
    double slope = 0;
    double offset = 0;
    double loss = loss(decisions, targets, weights, slope, offset);
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] g = derivatives(decisions, targets, weights, slope, offset);
      if (Math.abs(g[0]) < 1e-5 && Math.abs(g[1]) < 1e-5) {
        break;
      }
      double determinant = g[2] * g[4] - g[3] * g[3];
      double slopeStep = -(g[4] * g[0] - g[3] * g[1]) / determinant;
      double offsetStep = -(g[2] * g[1] - g[3] * g[0]) / determinant;
      double size = 1;
      double smaller = loss;
      while (size > SMALLEST_STEP) {
        smaller =
            loss(decisions, targets, weights, slope + size * slopeStep, offset + size * offsetStep);
        if (smaller < loss) {
          break;
        }
        size /= 2;
      }
      if (size <= SMALLEST_STEP) {
        break;
      }
      slope += size * slopeStep;
      offset += size * offsetStep;
      loss = smaller;
    }
    return new PlattScaling(slope, offset);
  }

  /** Targets short of 0 and 1, as one more example of each side would suggest. */
  private static double[] targets(boolean[] first, double[] weights) {
    double firsts = 0;
    double all = 0;
    for (int i = 0; i < first.length; i++) {
      firsts += first[i] ? weights[i] : 0;
      all += weights[i];
    }
    double high = (firsts + 1.0) / (firsts + 2.0);
    double low = 1.0 / (all - firsts + 2.0);
    double[] targets = new double[first.length];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = first[i] ? high : low;
    }
    return targets;
  }

  private static double loss(
      double[] decisions, double[] targets, double[] weights, double slope, double offset) {
    double loss = 0;
    for (int i = 0; i < decisions.length; i++) {
      double z = slope * decisions[i] + offset;
      double one =
          (z >= 0 ? (1 - targets[i]) * z : -targets[i] * z) + Math.log1p(Math.exp(-Math.abs(z)));
      loss += weights[i] * one;
    }
    return loss;
  }

  /** First derivatives by slope and offset, then the three second ones. */
  private static double[] derivatives(
      double[] decisions, double[] targets, double[] weights, double slope, double offset) {
    double[] sums = {0, 0, RIDGE, 0, RIDGE};
    for (int i = 0; i < decisions.length; i++) {
      double p = 1 / (1 + Math.exp(-(slope * decisions[i] + offset)));
      double error = weights[i] * (p - targets[i]);
      double curve = weights[i] * p * (1 - p);
      sums[0] += error * decisions[i];
      sums[1] += error;
      sums[2] += curve * decisions[i] * decisions[i];
      sums[3] += curve * decisions[i];
      sums[4] += curve;
    }
    return sums;
  }
}
