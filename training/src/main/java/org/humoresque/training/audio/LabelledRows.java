package org.humoresque.training.audio;

import java.util.Arrays;
import java.util.List;

/**
 * Measured values of labelled recordings.
 *
 * @param rows recording by value
 * @param truths the class of each
 * @param groups the group of each, such as its artist
 * @param classes how many classes there are
 */
public record LabelledRows(double[][] rows, int[] truths, List<String> groups, int classes) {

  public LabelledRows {
    groups = List.copyOf(groups);
  }

  /** Some of them. */
  LabelledRows only(int[] chosen) {
    return new LabelledRows(
        Arrays.stream(chosen).mapToObj(i -> rows[i]).toArray(double[][]::new),
        Arrays.stream(chosen).map(i -> truths[i]).toArray(),
        Arrays.stream(chosen).mapToObj(groups::get).toList(),
        classes);
  }
}
