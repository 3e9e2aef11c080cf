package org.humoresque.training.audio;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Recordings of another data set to learn from besides, labelled less surely. Nothing is chosen or
 * measured by them.
 *
 * @param rows measured values
 * @param shares example by class: how much each belongs to it; empty where nobody knows
 * @param tags example by tag, 0 or 1; no columns if the data has none
 * @param groups such as their artists
 */
public record SideExamples(
    double[][] rows, double[][] shares, double[][] tags, List<String> groups) {

  /** No such recordings. */
  public static final SideExamples NONE =
      new SideExamples(new double[0][], new double[0][], new double[0][], List.of());

  /** Tells how much a recording of another data set belongs to each class. */
  @FunctionalInterface
  public interface Opinion {
    /** The share of each class, in order; empty if it does not say. */
    double[] of(Clip clip);
  }

  public SideExamples {
    groups = List.copyOf(groups);
  }

  /** The recordings of a data set, with what an opinion has to say about them and their tags. */
  public static SideExamples of(MeasuredData data, List<String> features, Opinion opinion) {
    return new SideExamples(
        data.rows(features),
        data.clips().stream().map(opinion::of).toArray(double[][]::new),
        Tags.of(data.clips()),
        data.groups(HumoresqueAudioTrainer.grouping(data)));
  }

  boolean tagged() {
    return tags.length > 0 && tags[0].length > 0;
  }

  /** The numbers of those examples whose class is known: all the first ones, and some of these. */
  int[] labelled(int first) {
    return IntStream.range(0, first + rows.length)
        .filter(i -> i < first || shares[i - first].length > 0)
        .toArray();
  }

  /** The shares of every example: first those whose class is known, then these. */
  double[][] shares(int[] truths, int classes) {
    double[][] all = new double[truths.length + rows.length][classes];
    for (int i = 0; i < truths.length; i++) {
      all[i][truths[i]] = 1;
    }
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(shares[i], 0, all[truths.length + i], 0, shares[i].length);
    }
    return all;
  }
}
