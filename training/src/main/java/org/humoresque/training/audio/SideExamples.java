package org.humoresque.training.audio;

import java.util.List;

/**
 * Recordings of another data set to learn from besides, labelled less surely: each may be one of
 * several classes. Nothing is chosen or measured by them.
 *
 * @param rows measured values
 * @param mayBe example by class: whether it may be of it
 */
public record SideExamples(double[][] rows, boolean[][] mayBe) {

  /** No such recordings. */
  public static final SideExamples NONE = new SideExamples(new double[0][], new boolean[0][]);

  /** Tells what a recording of another data set may be; none of the classes leaves it out. */
  @FunctionalInterface
  public interface Opinion {
    /** Whether it may be of each class, in order. */
    boolean[] of(Clip clip);
  }

  /** Those recordings of a data set that an opinion has something to say about. */
  public static SideExamples of(MeasuredData data, List<String> features, Opinion opinion) {
    double[][] rows = data.rows(features);
    List<Integer> told =
        java.util.stream.IntStream.range(0, rows.length)
            .filter(i -> any(opinion.of(data.clips().get(i))))
            .boxed()
            .toList();
    return new SideExamples(
        told.stream().map(i -> rows[i]).toArray(double[][]::new),
        told.stream().map(i -> opinion.of(data.clips().get(i))).toArray(boolean[][]::new));
  }

  /** What every example may be: first those whose class is known, then these. */
  boolean[][] possible(int[] truths, int classes) {
    boolean[][] possible = new boolean[truths.length + rows.length][];
    for (int i = 0; i < truths.length; i++) {
      possible[i] = new boolean[classes];
      possible[i][truths[i]] = true;
    }
    System.arraycopy(mayBe, 0, possible, truths.length, mayBe.length);
    return possible;
  }

  private static boolean any(boolean[] flags) {
    for (boolean flag : flags) {
      if (flag) {
        return true;
      }
    }
    return false;
  }
}
