package org.humoresque.music.audio.feature;

/** Means and standard deviations, over time, of several values and of their changes. */
final class Moments {

  private final double[] sum;
  private final double[] squares;
  private final double[] changeSquares;
  private final double[] first;
  private final double[] last;
  private long count;

  Moments(int size) {
    sum = new double[size];
    squares = new double[size];
    changeSquares = new double[size];
    first = new double[size];
    last = new double[size];
  }

  void add(double... values) {
    for (int i = 0; i < sum.length; i++) {
      if (count == 0) {
        first[i] = values[i];
        last[i] = values[i];
      }
      // Sums are taken of differences from the first value, which keeps them small and exact.
      double value = values[i] - first[i];
      double change = values[i] - last[i];
      sum[i] += value;
      squares[i] += value * value;
      changeSquares[i] += change * change;
      last[i] = values[i];
    }
    count++;
  }

  long count() {
    return count;
  }

  /** 0 if nothing was added. */
  double mean(int i) {
    return count == 0 ? 0 : first[i] + sum[i] / count;
  }

  /** Of the population; 0 if nothing was added. */
  double deviation(int i) {
    if (count == 0) {
      return 0;
    }
    double mean = sum[i] / count;
    return Math.sqrt(Math.max(0, squares[i] / count - mean * mean));
  }

  /** Root mean square of the differences between neighbours in time. */
  double change(int i) {
    return count < 2 ? 0 : Math.sqrt(changeSquares[i] / (count - 1));
  }

  /** Adds mean, deviation and change of one value. */
  void summarize(FeatureVector.Builder vector, String name, int i) {
    vector.add(name + ".mean", mean(i));
    vector.add(name + ".deviation", deviation(i));
    vector.add(name + ".change", change(i));
  }
}
