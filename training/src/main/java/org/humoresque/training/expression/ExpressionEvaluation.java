package org.humoresque.training.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.humoresque.kernel.Emotion;
import org.humoresque.training.data.FaceSplit.LabelledFace;
import org.humoresque.training.eval.Calibration;
import org.humoresque.training.eval.ConfusionMatrix;
import org.humoresque.vision.emotion.OnnxEmotionClassifier;

/**
 * How well a classifier reads a set of labelled faces.
 *
 * @param items how many faces
 * @param accuracy share read right, in [0, 1]
 * @param macroF1 mean F1 over the emotions that occur, in [0, 1]
 * @param expectedCalibrationError over 15 bins, in [0, 1]
 * @param confusion rows true, columns predicted
 */
public record ExpressionEvaluation(
    int items,
    double accuracy,
    double macroF1,
    double expectedCalibrationError,
    ConfusionMatrix confusion) {

  private static final int CALIBRATION_BINS = 15;

  /** Reads every face with the classifier and compares. */
  public static ExpressionEvaluation of(
      OnnxEmotionClassifier classifier, List<LabelledFace> faces) {
    List<double[]> logits = logits(classifier, faces);
    return of(logits, truths(faces), classifier.temperature());
  }

  static ExpressionEvaluation of(List<double[]> logits, int[] truths, double temperature) {
    ConfusionMatrix confusion =
        new ConfusionMatrix(Emotion.all().stream().map(Emotion::label).toList());
    List<double[]> probabilities = new ArrayList<>();
    for (int i = 0; i < truths.length; i++) {
      confusion.add(truths[i], Calibration.argMax(logits.get(i)));
      probabilities.add(OnnxEmotionClassifier.softmax(logits.get(i), temperature));
    }
    return new ExpressionEvaluation(
        truths.length,
        confusion.accuracy(),
        confusion.macroF1(),
        Calibration.expectedError(probabilities, truths, CALIBRATION_BINS),
        confusion);
  }

  static List<double[]> logits(OnnxEmotionClassifier classifier, List<LabelledFace> faces) {
    return faces.stream().map(face -> classifier.logits(face.image())).toList();
  }

  static int[] truths(List<LabelledFace> faces) {
    return faces.stream().mapToInt(face -> face.emotion().ordinal()).toArray();
  }

  /** As {@code evaluate expression --json} prints it. */
  public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("items", items);
    map.put("accuracy", accuracy);
    map.put("macroF1", macroF1);
    map.put("expectedCalibrationError", expectedCalibrationError);
    map.put("labels", confusion.labels());
    map.put("recall", perClass(confusion::recall));
    map.put("precision", perClass(confusion::precision));
    map.put("f1", perClass(confusion::f1));
    map.put("confusion", confusion.toArray());
    return map;
  }

  private Map<String, Object> perClass(IntToDoubleFunction figure) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < confusion.labels().size(); i++) {
      double value = figure.applyAsDouble(i);
      if (!Double.isNaN(value)) {
        map.put(confusion.labels().get(i), value);
      }
    }
    return map;
  }
}
