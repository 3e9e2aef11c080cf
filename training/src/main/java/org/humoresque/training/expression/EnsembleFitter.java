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
import org.humoresque.training.data.FaceSplit;
import org.humoresque.training.data.FaceSplit.LabelledFace;
import org.humoresque.vision.emotion.EmotionModel;
import org.humoresque.vision.emotion.EmotionModelSource;
import org.humoresque.vision.emotion.ReadingOptions;

/**
 * Makes an ensemble of trained networks: calibrates it on faces no member learnt from, measures it,
 * and writes its file.
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
   * @param second faces that no member learnt from, to calibrate on besides those held out
   * @return how it reads the held-out faces
   */
  public ExpressionEvaluation fit(Path file, List<LabelledFace> faces, Optional<FaceSplit> second) {
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
        ModelCalibration calibration =
            ModelCalibration.of(model, HeldOut.divide(faces, PARTS), second);
        values.putAll(calibration.metadata());
        evaluation = calibration.heldOut();
      }
      values.put("dataSha256", ExpressionTrainer.hash(faces));
      write(values, draft);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      return evaluation;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the ensemble " + file, e);
    } finally {
      draft.toFile().delete();
    }
  }

  private static void write(Map<String, String> values, Path file) throws IOException {
    Files.writeString(
        file,
        values.entrySet().stream()
            .map(entry -> entry.getKey() + " = " + entry.getValue())
            .collect(Collectors.joining("\n", "", "\n")));
  }
}
