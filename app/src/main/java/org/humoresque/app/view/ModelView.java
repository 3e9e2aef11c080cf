package org.humoresque.app.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.humoresque.inference.ModelFile;
import org.humoresque.kernel.Emotion;
import org.humoresque.vision.emotion.EmotionModel;
import org.jspecify.annotations.Nullable;

/**
 * The expression model in use.
 *
 * @param file where it was read from
 * @param emotions those it tells apart
 * @param preprocessing what is done to a face first
 * @param confidenceThreshold probability of the best guess below which it is not sure; null if it
 *     cannot tell
 * @param measuredOn the faces its metrics were measured on, such as {@code publictest}; null if
 *     there are none
 * @param metrics what it measured when it was trained, such as accuracy: on test faces, or where
 *     there were none on held-out ones; none if it is used otherwise than it was trained
 */
public record ModelView(
    String name,
    String file,
    List<String> emotions,
    String preprocessing,
    @Nullable Double confidenceThreshold,
    @Nullable String measuredOn,
    Map<String, Double> metrics) {

  /** What figures are called here, and the ends of their keys in the metadata. */
  private static final Map<String, String> METRICS =
      Map.of(
          "accuracy", "Accuracy",
          "macroF1", "MacroF1",
          "calibrationError", "CalibrationError");

  public static ModelView of(EmotionModel model) {
    ModelFile file = model.file();
    boolean tested = file.find("testAccuracy").isPresent();
    Map<String, Double> metrics = metrics(file, tested ? "test" : "validation");
    String faces = tested ? file.find("testSplit").orElse("test") : "validation";
    return new ModelView(
        file.find("name").orElse("unnamed"),
        file.source(),
        model.emotions().stream().map(Emotion::label).toList(),
        file.get("preprocessing"),
        model.confidenceThreshold().stream().boxed().findFirst().orElse(null),
        metrics.isEmpty() ? null : faces,
        metrics);
  }

  private static Map<String, Double> metrics(ModelFile file, String part) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    METRICS.forEach(
        (name, end) ->
            file.find(part + end).ifPresent(text -> metrics.put(name, file.number(part + end))));
    return metrics;
  }
}
