package org.humoresque.training.expression;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.humoresque.kernel.Emotion;
import org.humoresque.training.data.FaceSplit;
import org.humoresque.training.data.FaceSplit.LabelledFace;
import org.humoresque.training.eval.Calibration;
import org.humoresque.training.eval.ProbabilityFit;
import org.humoresque.vision.emotion.EmotionModel;
import org.humoresque.vision.emotion.ProbabilityScale;

/**
 * Makes a model's probabilities honest, finds the confidence below which it is not sure, and says
 * how it reads.
 *
 * <p>The scale is fitted on the held-out faces of which training saw no copy, and on the faces of a
 * second split that nothing was trained on, if there is one. The figures of that second split are
 * cross-fitted: each of its faces is measured under a scale fitted without it.
 *
 * @param scale how logits become probabilities
 * @param confidenceThreshold below it the model says it is not sure
 * @param heldOut how it reads all faces held out
 * @param second name and measurement of the second split
 */
record ModelCalibration(
    ProbabilityScale scale,
    double confidenceThreshold,
    ExpressionEvaluation heldOut,
    Optional<Map.Entry<String, ExpressionEvaluation>> second) {

  /** A model says it is not sure of the least certain 30 % of faces. */
  private static final double COVERAGE = 0.7;

  private static final int FOLDS = 5;

  /** Reads the faces and fits. */
  static ModelCalibration of(EmotionModel model, HeldOut data, Optional<FaceSplit> second) {
    Read unseen = Read.of(model, data.unseen());
    Read other = Read.of(model, second.map(FaceSplit::faces).orElse(List.of()));
    List<double[]> logits =
        Stream.concat(unseen.logits().stream(), other.logits().stream()).toList();
    int[] truths =
        IntStream.concat(IntStream.of(unseen.truths()), IntStream.of(other.truths())).toArray();
    ProbabilityScale scale = ProbabilityFit.fit(logits, truths);
    double threshold =
        Calibration.confidenceAt(COVERAGE, logits.stream().map(scale::probabilities).toList());
    Read heldOut = Read.of(model, data.validation());
    ExpressionEvaluation evaluation =
        heldOut.measured(
            model.emotions(), heldOut.logits().stream().map(scale::probabilities).toList());
    return new ModelCalibration(
        scale,
        threshold,
        evaluation,
        second.map(
            split -> {
              List<double[]> crossFitted = ProbabilityFit.crossFitted(logits, truths, FOLDS);
              return Map.entry(
                  split.name(),
                  other.measured(
                      model.emotions(),
                      crossFitted.subList(unseen.truths().length, truths.length)));
            }));
  }

  /** What the model's file shall say of it. */
  Map<String, String> metadata() {
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("temperature", ExpressionTrainer.number(scale.temperature()));
    metadata.put("exponent", ExpressionTrainer.number(scale.exponent()));
    metadata.put("offsets", scale.offsetsText());
    metadata.put("confidenceThreshold", ExpressionTrainer.number(confidenceThreshold));
    metadata.put(
        "calibratedOn", second.map(split -> "held-out," + split.getKey()).orElse("held-out"));
    put(metadata, "validation", heldOut);
    second.ifPresent(
        split -> {
          metadata.put("testSplit", split.getKey());
          put(metadata, "test", split.getValue());
        });
    return metadata;
  }

  private static void put(
      Map<String, String> metadata, String part, ExpressionEvaluation evaluation) {
    metadata.put(part + "Accuracy", ExpressionTrainer.number(evaluation.accuracy()));
    metadata.put(part + "MacroF1", ExpressionTrainer.number(evaluation.macroF1()));
    metadata.put(
        part + "CalibrationError", ExpressionTrainer.number(evaluation.expectedCalibrationError()));
  }

  /** What a model says of faces whose emotion it knows, and what they show. */
  private record Read(List<double[]> logits, int[] truths) {

    static Read of(EmotionModel model, List<LabelledFace> faces) {
      List<LabelledFace> known =
          faces.stream().filter(face -> model.emotions().contains(face.emotion())).toList();
      return new Read(
          known.stream().map(face -> model.logits(face.image())).toList(),
          known.stream().mapToInt(face -> model.emotions().indexOf(face.emotion())).toArray());
    }

    ExpressionEvaluation measured(List<Emotion> emotions, List<double[]> probabilities) {
      return ExpressionEvaluation.of(new FaceReadings(emotions, probabilities, truths, 0));
    }
  }
}
