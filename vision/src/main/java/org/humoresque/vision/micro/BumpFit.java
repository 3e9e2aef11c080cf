package org.humoresque.vision.micro;

import java.util.Optional;

/**
 * Finds when one bump of a noisy curve begins, peaks and ends: the least-squares fit of a level, a
 * slope, a bend and a rise and fall along half cosines, over all onsets, apexes and offsets.
 */
final class BumpFit {

  private static final int COARSE = 30;

  private final double[] times;
  private final double[] values;
  private final SpotterOptions options;
  private final double[] bump;
  private final double[][] trend;
  private final double[][] trendTimesTrend = new double[3][3];
  private final double[] trendTimesValues = new double[3];
  private final double squares;
  private final double withoutBump;

  /** The fit's parameters and what it leaves. */
  record Fit(double onset, double apex, double offset, double height, double left, double whole) {

    double duration() {
      return offset - onset;
    }

    /** The share of the curve's variance that the bump explains beyond its trend. */
    double explained() {
      return whole <= 0 ? 0 : 1 - left / whole;
    }
  }

  /**
   * @param times in seconds, rising
   * @param values of the curve at these times
   */
  BumpFit(double[] times, double[] values, SpotterOptions options) {
    this.times = times;
    this.values = values;
    this.options = options;
    this.bump = new double[times.length];
    this.trend = new double[3][times.length];
    double middle = (times[0] + times[times.length - 1]) / 2;
    double half = (times[times.length - 1] - times[0]) / 2;
    double sum = 0;
    for (int i = 0; i < times.length; i++) {
      double t = (times[i] - middle) / half;
      trend[0][i] = 1;
      trend[1][i] = t;
      trend[2][i] = t * t - 1.0 / 3;
      sum += values[i] * values[i];
    }
    this.squares = sum;
    for (int k = 0; k < 3; k++) {
      for (int i = 0; i < times.length; i++) {
        trendTimesValues[k] += trend[k][i] * values[i];
        for (int j = 0; j < 3; j++) {
          trendTimesTrend[k][j] += trend[k][i] * trend[j][i];
        }
      }
    }
    trendTimesTrend[1][1] += 0.02 * times.length;
    trendTimesTrend[2][2] += 0.1 * times.length;
    double[][] matrix = new double[3][];
    for (int k = 0; k < 3; k++) {
      matrix[k] = trendTimesTrend[k].clone();
    }
    double[] flat = LinearSystem.solve(matrix, trendTimesValues.clone());
    double left = squares;
    for (int k = 0; k < 3; k++) {
      left -= flat[k] * trendTimesValues[k];
    }
    this.withoutBump = left;
  }

  /**
   * The best bump whose apex is near.
   *
   * @param near in seconds
   * @param reach how far the apex may be from it, in seconds
   * @param longest that the bump may last, in seconds
   */
  Optional<Fit> fit(double near, double reach, double longest) {
    if (times.length < 6) {
      return Optional.empty();
    }
    double start = times[0];
    double end = times[times.length - 1];
    double step = Math.max((end - start) / COARSE, (end - start) / (times.length - 1) / 2);
    Fit best = new Fit(0, 0, 0, 0, Double.MAX_VALUE, 0);
    for (double apex = near - reach; apex <= near + reach; apex += step) {
      for (double rise = options.shortest() / 2; rise < longest; rise += step) {
        for (double fall = options.shortest() / 2; rise + fall <= longest; fall += step) {
          best = better(best, apex - rise, apex, apex + fall, longest);
        }
      }
    }
    if (best.left() == Double.MAX_VALUE) {
      return Optional.empty();
    }
    for (double fine = step / 2; fine > (end - start) / times.length / 5; fine /= 2) {
      best = refine(best, fine, longest);
    }
    return Optional.of(best);
  }

  private Fit refine(Fit begun, double step, double longest) {
    Fit best = begun;
    for (int round = 0; round < 4; round++) {
      Fit before = best;
      for (double move : new double[] {-step, step}) {
        best = better(best, best.onset() + move, best.apex(), best.offset(), longest);
        best = better(best, best.onset(), best.apex() + move, best.offset(), longest);
        best = better(best, best.onset(), best.apex(), best.offset() + move, longest);
      }
      if (best == before) {
        return best;
      }
    }
    return best;
  }

  private Fit better(Fit best, double onset, double apex, double offset, double longest) {
    double least = options.shortest() / 3;
    if (apex - onset < least
        || offset - apex < least
        || offset - onset < options.shortest()
        || offset - onset > longest
        || onset < times[0]
        || offset > times[times.length - 1]) {
      return best;
    }
    Fit fit = at(onset, apex, offset);
    return fit.height() > 0 && fit.left() < best.left() ? fit : best;
  }

  /** Level, slope and bend are held back a little, the more the less they are needed. */
  private Fit at(double onset, double apex, double offset) {
    for (int i = 0; i < times.length; i++) {
      bump[i] = shape(times[i], onset, apex, offset);
    }
    double[][] matrix = new double[4][4];
    double[] right = new double[4];
    for (int k = 0; k < 3; k++) {
      right[k] = trendTimesValues[k];
      for (int i = 0; i < times.length; i++) {
        matrix[k][3] += trend[k][i] * bump[i];
      }
      matrix[3][k] = matrix[k][3];
      System.arraycopy(trendTimesTrend[k], 0, matrix[k], 0, 3);
    }
    for (int i = 0; i < times.length; i++) {
      matrix[3][3] += bump[i] * bump[i];
      right[3] += bump[i] * values[i];
    }
    matrix[3][3] += 1e-9;
    double[] sums = right.clone();
    double[] x = LinearSystem.solve(matrix, right);
    double left = squares;
    for (int k = 0; k < 4; k++) {
      left -= x[k] * sums[k];
    }
    return new Fit(onset, apex, offset, x[3], left, withoutBump);
  }

  private static double shape(double time, double onset, double apex, double offset) {
    if (time <= onset || time >= offset) {
      return 0;
    }
    double share =
        time < apex ? (time - onset) / (apex - onset) : (offset - time) / (offset - apex);
    return 0.5 - 0.5 * Math.cos(Math.PI * share);
  }
}
