package org.humoresque.training.audio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.humoresque.training.eval.Calibration;
import org.humoresque.training.eval.ConfusionMatrix;

/** Measures answers about recordings, each recording once. */
public final class AudioEvaluation {

  private static final int BINS = 15;

  private final ConfusionMatrix confusion;
  private final List<double[]> probabilities = new ArrayList<>();
  private final List<Integer> truths = new ArrayList<>();
  private final List<Map<String, Object>> clips = new ArrayList<>();

  public AudioEvaluation(List<String> labels) {
    this.confusion = new ConfusionMatrix(labels);
  }

  /**
   * Counts one answer.
   *
   * @param name of the recording
   * @param truth the number of its label
   * @param answer the probability of every label
   */
  public void add(String name, int truth, double[] answer) {
    int predicted = Calibration.argMax(answer);
    confusion.add(truth, predicted);
    probabilities.add(answer);
    truths.add(truth);
    Map<String, Object> clip = new LinkedHashMap<>();
    clip.put("file", name);
    clip.put("label", confusion.labels().get(truth));
    clip.put("predicted", confusion.labels().get(predicted));
    Map<String, Double> shares = new LinkedHashMap<>();
    for (int k = 0; k < answer.length; k++) {
      shares.put(confusion.labels().get(k), Math.round(answer[k] * 1e4) / 1e4);
    }
    clip.put("scores", shares);
    clips.add(clip);
  }

  /** The probability of every label, recording by recording, in the order they were counted. */
  public List<double[]> answers() {
    return List.copyOf(probabilities);
  }

  /** How often each label was taken for each. */
  public ConfusionMatrix confusion() {
    return confusion;
  }

  /** Expected calibration error over 15 bins, in [0, 1]. */
  public double calibrationError() {
    return Calibration.expectedError(
        probabilities, truths.stream().mapToInt(Integer::intValue).toArray(), BINS);
  }

  /** What {@code evaluate audio --json} prints. */
  public Map<String, Object> toMap() {
    List<String> labels = confusion.labels();
    Map<String, Object> precision = new LinkedHashMap<>();
    Map<String, Object> recall = new LinkedHashMap<>();
    for (int k = 0; k < labels.size(); k++) {
      precision.put(labels.get(k), orZero(confusion.precision(k)));
      recall.put(labels.get(k), orZero(confusion.recall(k)));
    }
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("items", confusion.items());
    map.put("accuracy", confusion.accuracy());
    map.put("macroF1", confusion.macroF1());
    map.put("expectedCalibrationError", calibrationError());
    map.put("precision", precision);
    map.put("recall", recall);
    map.put("labels", labels);
    map.put("confusion", confusion.toArray());
    map.put("clips", List.copyOf(clips));
    return map;
  }

  private static double orZero(double value) {
    return Double.isNaN(value) ? 0 : value;
  }
}
