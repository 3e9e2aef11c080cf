package org.humoresque.training.lyrics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.humoresque.music.lyrics.model.LabelTree;
import org.humoresque.training.eval.Calibration;
import org.humoresque.training.eval.ConfusionMatrix;

/**
 * Measures a model's answers on one data set. Where the data knows fewer labels than the tree, the
 * model chooses among those: a song set that is happy or sad is not answered "angry". A label that
 * is an inner node of the tree has the sum of its leaves.
 */
public final class LyricsEvaluation {

  private final LabelTree tree;
  private final List<String> labels;
  private final ConfusionMatrix confusion;
  private final List<double[]> probabilities = new java.util.ArrayList<>();
  private final List<Integer> truths = new java.util.ArrayList<>();

  /**
   * @param labels the labels that the data has; the model chooses among them
   */
  public LyricsEvaluation(LabelTree tree, List<String> labels) {
    this.tree = tree;
    this.labels = List.copyOf(labels);
    this.confusion = new ConfusionMatrix(labels);
  }

  /**
   * Counts one answer.
   *
   * @param label the right label
   * @param leaves the probability of every leaf of the tree
   */
  public void add(String label, double[] leaves) {
    double[] shares = labels.stream().mapToDouble(name -> share(name, leaves)).toArray();
    double sum = java.util.Arrays.stream(shares).sum();
    for (int i = 0; i < shares.length; i++) {
      shares[i] = sum == 0 ? 1.0 / shares.length : shares[i] / sum;
    }
    int truth = labels.indexOf(label);
    confusion.add(truth, Calibration.argMax(shares));
    probabilities.add(shares);
    truths.add(truth);
  }

  private double share(String label, double[] leaves) {
    List<String> names = tree.leaves();
    return tree.leavesBelow(label).stream().mapToDouble(leaf -> leaves[names.indexOf(leaf)]).sum();
  }

  /** The labels that the data has. */
  public List<String> labels() {
    return labels;
  }

  /** How often each label was taken for each. */
  public ConfusionMatrix confusion() {
    return confusion;
  }

  /** Expected calibration error over 15 bins, in [0, 1]. */
  public double calibrationError() {
    return Calibration.expectedError(
        probabilities, truths.stream().mapToInt(Integer::intValue).toArray(), 15);
  }

  /** What {@code evaluate … --json} prints. */
  public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("items", confusion.items());
    map.put("accuracy", confusion.accuracy());
    map.put("macroF1", confusion.macroF1());
    map.put("expectedCalibrationError", calibrationError());
    map.put("labels", confusion.labels());
    map.put("confusion", confusion.toArray());
    return map;
  }
}
