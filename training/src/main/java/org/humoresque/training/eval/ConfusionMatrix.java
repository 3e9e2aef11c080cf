package org.humoresque.training.eval;

import java.util.Arrays;
import java.util.List;

/** How often each class was taken for each: rows are the truth, columns what was predicted. */
public final class ConfusionMatrix {

  private final List<String> labels;
  private final int[][] counts;

  public ConfusionMatrix(List<String> labels) {
    this.labels = List.copyOf(labels);
    this.counts = new int[labels.size()][labels.size()];
  }

  /** Counts one item. */
  public void add(int truth, int predicted) {
    counts[truth][predicted]++;
  }

  /** The classes in order. */
  public List<String> labels() {
    return labels;
  }

  /** A copy of the counts, rows true, columns predicted. */
  public int[][] toArray() {
    return Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
  }

  /** How many items were counted. */
  public int items() {
    return Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
  }

  /** Share of items predicted right, in [0, 1]; not a number without items. */
  public double accuracy() {
    int right = 0;
    for (int i = 0; i < counts.length; i++) {
      right += counts[i][i];
    }
    return (double) right / items();
  }

  /** Share of a class's items that were found; not a number where it has none. */
  public double recall(int label) {
    return (double) counts[label][label] / Arrays.stream(counts[label]).sum();
  }

  /** Share of what was predicted to be a class that is one; not a number where it never was. */
  public double precision(int label) {
    return (double) counts[label][label] / predicted(label);
  }

  /** Harmonic mean of precision and recall; 0 where a class was never found. */
  public double f1(int label) {
    int sum = Arrays.stream(counts[label]).sum() + predicted(label);
    return sum == 0 ? 0 : 2.0 * counts[label][label] / sum;
  }

  /** Mean of F1 over the classes that occur. */
  public double macroF1() {
    double sum = 0;
    int present = 0;
    for (int label = 0; label < counts.length; label++) {
      if (Arrays.stream(counts[label]).sum() > 0) {
        sum += f1(label);
        present++;
      }
    }
    return sum / present;
  }

  private int predicted(int label) {
    return Arrays.stream(counts).mapToInt(row -> row[label]).sum();
  }
}
