package org.humoresque.recommend;

import org.humoresque.recommend.FeatureLabel.Kind;

/**
 * The songs of an index as vectors of labels: a song has each of its labels once, and each label
 * weighs what the space gives it.
 */
final class LabelSpace {

  private final SongIndex songs;

  /** The weight of each label. */
  private final float[] weights;

  /** The length of each song's vector. */
  private final float[] norms;

  private LabelSpace(SongIndex songs, float[] weights) {
    this.songs = songs;
    this.weights = weights;
    norms = new float[songs.size()];
    for (int song = 0; song < norms.length; song++) {
      double squares = 0;
      for (int at = songs.labelStart(song); at < songs.labelStart(song + 1); at++) {
        float weight = weights[songs.labelAt(at)];
        squares += weight * weight;
      }
      norms[song] = (float) Math.sqrt(squares);
    }
  }

  /** Paper A: every label counts 1. */
  static LabelSpace counts(SongIndex songs) {
    float[] weights = new float[songs.vocabularySize()];
    for (int label = 0; label < weights.length; label++) {
      weights[label] = counts(songs, label) ? 1 : 0;
    }
    return new LabelSpace(songs, weights);
  }

  /** A label weighs the more the fewer songs have it: {@code ln(1 + songs / songs with it)}. */
  static LabelSpace rarity(SongIndex songs) {
    float[] weights = new float[songs.vocabularySize()];
    for (int label = 0; label < weights.length; label++) {
      weights[label] =
          counts(songs, label)
              ? (float) Math.log1p((double) songs.size() / songs.songsWith(label))
              : 0;
    }
    return new LabelSpace(songs, weights);
  }

  private static boolean counts(SongIndex songs, int label) {
    return songs.label(label).kind() != Kind.ADVISORY;
  }

  /** A vector without any label. */
  Vector vector() {
    return new Vector();
  }

  /** Songs added up: how often they have which label. */
  final class Vector {

    private final float[] sums = new float[weights.length];
    private double squares = Double.NaN;

    /** Adds a song's labels, so many times. */
    void add(int song, double times) {
      for (int at = songs.labelStart(song); at < songs.labelStart(song + 1); at++) {
        int label = songs.labelAt(at);
        sums[label] += (float) (times * weights[label]);
      }
      squares = Double.NaN;
    }

    /** Whether it has no length, so that no song is like it. */
    boolean isZero() {
      return squares() == 0;
    }

    /** Cosine with a song, in [-1, 1]; 0 if either has no labels. */
    double cosine(int song) {
      float dot = 0;
      int end = songs.labelStart(song + 1);
      for (int at = songs.labelStart(song); at < end; at++) {
        int label = songs.labelAt(at);
        dot += sums[label] * weights[label];
      }
      return dot == 0 ? 0 : dot / (Math.sqrt(squares()) * norms[song]);
    }

    private double squares() {
      if (Double.isNaN(squares)) {
        squares = 0;
        for (float sum : sums) {
          squares += sum * sum;
        }
      }
      return squares;
    }
  }
}
