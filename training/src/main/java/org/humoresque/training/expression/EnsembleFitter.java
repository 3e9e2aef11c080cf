package org.humoresque.training.expression;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.humoresque.kernel.Emotion;
import org.humoresque.training.data.FaceSplit;
import org.humoresque.training.data.FaceSplit.LabelledFace;
import org.humoresque.training.eval.Calibration;
import org.humoresque.vision.emotion.EmotionModel;
import org.humoresque.vision.emotion.EmotionModelSource;
import org.humoresque.vision.emotion.OnnxEmotionClassifier;
import org.humoresque.vision.emotion.ReadingOptions;

/**
 * Makes an ensemble of trained networks: fits its temperature and the confidence below which it is
 * not sure on the held-out faces, measures it, and writes its file.
 */
public final class EnsembleFitter {

  private static final int PARTS = 20;

  private final String name;
  private final List<String> members;

  /**
   * @param name of the ensemble
   * @param members names of ONNX files beside the ensemble's own
   */
  public EnsembleFitter(String name, List<String> members) {
    this.name = name;
    this.members = List.copyOf(members);
  }

  /**
   * Writes the ensemble's file; nothing is left there if it cannot be opened.
   *
   * @param faces those the members were trained on, held-out ones included
   * @param test faces the ensemble is measured on, for its metadata
   * @return how it reads the held-out faces
   */
  public ExpressionEvaluation fit(Path file, List<LabelledFace> faces, Optional<FaceSplit> test) {
    Path draft = file.resolveSibling(name + ".draft.ensemble");
    Map<String, String> values = new LinkedHashMap<>();
    values.put("name", name);
    values.put("members", String.join(",", members));
    values.put("temperature", "1");
    try {
      write(values, draft);
      ExpressionEvaluation evaluation;
      try (EmotionModel model =
          EmotionModelSource.file(draft).open(ReadingOptions.mirrored(true))) {
        evaluation = measure(model, faces, test, values);
      }
      write(values, draft);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      return evaluation;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the ensemble " + file, e);
    } finally {
      draft.toFile().delete();
    }
  }

  private static ExpressionEvaluation measure(
      EmotionModel model,
      List<LabelledFace> faces,
      Optional<FaceSplit> test,
      Map<String, String> values) {
    List<LabelledFace> heldOut = known(model, HeldOut.divide(faces, PARTS).validation());
    List<double[]> logits = ExpressionEvaluation.logits(model, heldOut);
    double temperature = Calibration.fitTemperature(logits, truths(model, heldOut));
    double threshold =
        Calibration.confidenceAt(
            ExpressionTrainer.COVERAGE,
            logits.stream().map(row -> OnnxEmotionClassifier.softmax(row, temperature)).toList());
    values.put("temperature", ExpressionTrainer.number(temperature));
    values.put("confidenceThreshold", ExpressionTrainer.number(threshold));
    values.put("dataSha256", ExpressionTrainer.hash(faces));
    ExpressionEvaluation evaluation =
        ExpressionEvaluation.of(model.emotions(), logits, truths(model, heldOut), temperature);
    ExpressionTrainer.put(values, "validation", evaluation);
    if (test.isPresent()) {
      List<LabelledFace> measured = known(model, test.get().faces());
      values.put("testSplit", test.get().name());
      ExpressionTrainer.put(
          values,
          "test",
          ExpressionEvaluation.of(
              model.emotions(),
              ExpressionEvaluation.logits(model, measured),
              truths(model, measured),
              temperature));
    }
    return evaluation;
  }

  private static List<LabelledFace> known(EmotionModel model, List<LabelledFace> faces) {
    return faces.stream().filter(face -> model.emotions().contains(face.emotion())).toList();
  }

  private static int[] truths(EmotionModel model, List<LabelledFace> faces) {
    List<Emotion> emotions = model.emotions();
    return faces.stream().mapToInt(face -> emotions.indexOf(face.emotion())).toArray();
  }

  private static void write(Map<String, String> values, Path file) throws IOException {
    Files.writeString(
        file,
        values.entrySet().stream()
            .map(entry -> entry.getKey() + " = " + entry.getValue())
            .collect(Collectors.joining("\n", "", "\n")));
  }
}
