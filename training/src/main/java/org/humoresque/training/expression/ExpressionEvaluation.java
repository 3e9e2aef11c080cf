package org.humoresque.training.expression;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.humoresque.training.data.FaceSplit.LabelledFace;
import org.humoresque.training.eval.Calibration;
import org.humoresque.training.eval.ConfusionMatrix;
import org.humoresque.training.eval.CoveragePoint;
import org.humoresque.vision.emotion.EmotionModel;

/**
 * How well a classifier reads a set of labelled faces.
 *
 * @param readings what it read in each face
 * @param confusion rows true, columns predicted
 * @param expectedCalibrationError over 15 bins, in [0, 1]
 * @param coverage how often it is right where it is surest, from all faces to half of them
 * @param groups the same faces read as {@link EmotionGroup}s: the group whose emotions' calibrated
 *     probabilities have the largest sum; rows true, columns predicted
 */
public record ExpressionEvaluation(
    FaceReadings readings,
    ConfusionMatrix confusion,
    double expectedCalibrationError,
    List<CoveragePoint> coverage,
    ConfusionMatrix groups) {

  /** How many bins the calibration error and its diagram divide [0, 1] into. */
  public static final int CALIBRATION_BINS = 15;

  private static final double SELECTIVE = 0.7;

  /** Measures what was read. */
  public static ExpressionEvaluation of(FaceReadings readings) {
    return new ExpressionEvaluation(
        readings,
        readings.confusion(),
        Calibration.expectedError(readings.probabilities(), readings.truths(), CALIBRATION_BINS),
        CoveragePoint.curve(readings.probabilities(), readings.truths(), CoveragePoint.CUSTOMARY),
        groups(readings));
  }

  /** Reads every face whose emotion the model knows and compares, on one core. */
  public static ExpressionEvaluation of(EmotionModel model, List<LabelledFace> faces) {
    return of(new ExpressionReader(model, 1).read(faces, () -> {}));
  }

  private static ConfusionMatrix groups(FaceReadings readings) {
    List<EmotionGroup> groups = EmotionGroup.of(readings.emotions());
    int[] groupOf =
        readings.emotions().stream()
            .mapToInt(emotion -> groups.indexOf(EmotionGroup.of(emotion)))
            .toArray();
    ConfusionMatrix matrix = new ConfusionMatrix(groups.stream().map(EmotionGroup::label).toList());
    for (int i = 0; i < readings.size(); i++) {
      double[] sums = new double[groups.size()];
      double[] probabilities = readings.probabilities().get(i);
      IntStream.range(0, groupOf.length).forEach(e -> sums[groupOf[e]] += probabilities[e]);
      matrix.add(groupOf[readings.truths()[i]], Calibration.argMax(sums));
    }
    return matrix;
  }

  /** How many faces were read. */
  public int items() {
    return readings.size();
  }

  /** Share read right, in [0, 1]. */
  public double accuracy() {
    return confusion.accuracy();
  }

  /** Mean F1 over the emotions that occur, in [0, 1]. */
  public double macroF1() {
    return confusion.macroF1();
  }

  /** Share read right of the 70 % of faces that were read with the most confidence, in [0, 1]. */
  public double accuracyAtCoverage70() {
    return coverage.stream()
        .filter(point -> point.coverage() == SELECTIVE)
        .findFirst()
        .orElseThrow()
        .accuracy();
  }

  /** Share of faces whose group was read right, in [0, 1]. */
  public double groupedAccuracy() {
    return groups.accuracy();
  }

  /** As {@code evaluate expression --json} prints it. */
  public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("items", items());
    map.put("leftOut", readings.leftOut());
    map.put("accuracy", accuracy());
    map.put("macroF1", macroF1());
    map.put("expectedCalibrationError", expectedCalibrationError);
    map.put("accuracyAtCoverage70", accuracyAtCoverage70());
    map.put("coverage", coverage.stream().map(CoveragePoint::toMap).toList());
    map.put("groupedAccuracy", groupedAccuracy());
    map.put("groups", groupMap());
    map.put("labels", confusion.labels());
    map.put("recall", perClass(confusion::recall));
    map.put("precision", perClass(confusion::precision));
    map.put("f1", perClass(confusion::f1));
    map.put("confusion", confusion.toArray());
    return map;
  }

  private Map<String, Object> groupMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("labels", groups.labels());
    map.put("confusion", groups.toArray());
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
