package org.humoresque.training.audio;

import java.util.ArrayList;
import java.util.List;

/**
 * Recordings of another data set to learn from besides, labelled less surely. Nothing is chosen or
 * measured by them.
 *
 * @param rows measured values
 * @param shares example by class: how much each belongs to it
 */
public record SideExamples(double[][] rows, double[][] shares) {

  /** No such recordings. */
  public static final SideExamples NONE = new SideExamples(new double[0][], new double[0][]);

  /** Tells how much a recording of another data set belongs to each class. */
  @FunctionalInterface
  public interface Opinion {
    /** The share of each class, in order; empty leaves the recording out. */
    double[] of(Clip clip);
  }

  /** Those recordings of a data set that an opinion has something to say about. */
  public static SideExamples of(MeasuredData data, List<String> features, Opinion opinion) {
    double[][] all = data.rows(features);
    List<double[]> rows = new ArrayList<>();
    List<double[]> shares = new ArrayList<>();
    for (int i = 0; i < all.length; i++) {
      double[] told = opinion.of(data.clips().get(i));
      if (told.length > 0) {
        rows.add(all[i]);
        shares.add(told);
      }
    }
    return new SideExamples(rows.toArray(double[][]::new), shares.toArray(double[][]::new));
  }

  /** The shares of every example: first those whose class is known, then these. */
  double[][] shares(int[] truths, int classes) {
    double[][] all = new double[truths.length + rows.length][];
    for (int i = 0; i < truths.length; i++) {
      all[i] = new double[classes];
      all[i][truths[i]] = 1;
    }
    System.arraycopy(shares, 0, all, truths.length, shares.length);
    return all;
  }
}
