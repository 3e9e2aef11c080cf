package org.humoresque.music.audio.feature;

/**
 * Which parts of the spectrum swell and fade together: the correlation over time of the level of
 * each two bands, in blocks of about 4 s, half overlapping, mean over blocks (after the correlation
 * pattern of Seyerlehner, Widmer and Pohle 2010).
 *
 * <p>{@code NAME.II.JJ} with {@code I < J}, from -1 to 1. A band counts as varying by at least 0.1
 * dB, so that one that stands still correlates with none.
 */
final class BandCorrelation {

  private static final double LEAST_VARIANCE = 0.01;

  private final int bands;
  private final int half;
  private final double[][] correlations;
  private Sums before;
  private Sums now;
  private long blocks;

  /** What is summed over half a block, of differences from the first levels. */
  private static final class Sums {

    final double[] levels;
    final double[][] products;
    int count;

    Sums(int bands) {
      levels = new double[bands];
      products = new double[bands][bands];
    }
  }

  private final double[] first;
  private final double[] difference;

  /**
   * @param block frames in a block
   */
  BandCorrelation(int bands, int block) {
    this.bands = bands;
    half = block / 2;
    correlations = new double[bands][bands];
    before = new Sums(bands);
    now = new Sums(bands);
    first = new double[bands];
    difference = new double[bands];
  }

  /** Takes the levels of a frame, in decibels. */
  void add(float[] levels) {
    if (blocks == 0 && before.count == 0 && now.count == 0) {
      for (int i = 0; i < bands; i++) {
        first[i] = levels[i];
      }
    }
    for (int i = 0; i < bands; i++) {
      difference[i] = levels[i] - first[i];
      now.levels[i] += difference[i];
    }
    for (int i = 0; i < bands; i++) {
      double[] row = now.products[i];
      double value = difference[i];
      for (int j = i; j < bands; j++) {
        row[j] += value * difference[j];
      }
    }
    now.count++;
    if (now.count == half) {
      if (before.count > 0) {
        addBlock();
      }
      before = now;
      now = new Sums(bands);
    }
  }

  void summarize(FeatureVector.Builder vector, String name) {
    if (blocks == 0 && before.count + now.count > 0) {
      addBlock();
    }
    for (int i = 0; i < bands; i++) {
      for (int j = i + 1; j < bands; j++) {
        double mean = blocks == 0 ? 0 : correlations[i][j] / blocks;
        vector.add("%s.%02d.%02d".formatted(name, i, j), mean);
      }
    }
  }

  private void addBlock() {
    int count = before.count + now.count;
    double[] deviations = new double[bands];
    for (int i = 0; i < bands; i++) {
      deviations[i] = Math.sqrt(Math.max(LEAST_VARIANCE, covariance(i, i, count)));
    }
    for (int i = 0; i < bands; i++) {
      for (int j = i + 1; j < bands; j++) {
        correlations[i][j] += covariance(i, j, count) / deviations[i] / deviations[j];
      }
    }
    blocks++;
  }

  private double covariance(int i, int j, int count) {
    double one = (before.levels[i] + now.levels[i]) / count;
    double other = (before.levels[j] + now.levels[j]) / count;
    return (before.products[i][j] + now.products[i][j]) / count - one * other;
  }
}
