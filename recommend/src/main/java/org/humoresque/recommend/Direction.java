package org.humoresque.recommend;

/** Where a sum of songs' embeddings points. */
final class Direction {

  private final SongIndex songs;
  private final double[] sum;

  Direction(SongIndex songs) {
    this.songs = songs;
    this.sum = new double[songs.dimensions()];
  }

  /** Adds a song's embedding, so many times; a song without one adds nothing. */
  void add(int song, double times) {
    float[] embedding = songs.embedding(song);
    for (int d = 0; d < sum.length; d++) {
      sum[d] += times * embedding[d];
    }
  }

  boolean isZero() {
    return length() == 0;
  }

  /** The direction with length 1; zeros if it is zero. */
  float[] unit() {
    double length = length();
    float[] unit = new float[sum.length];
    for (int d = 0; d < sum.length && length > 0; d++) {
      unit[d] = (float) (sum[d] / length);
    }
    return unit;
  }

  private double length() {
    double squares = 0;
    for (double value : sum) {
      squares += value * value;
    }
    return Math.sqrt(squares);
  }
}
