package org.humoresque.app.view;

import java.util.LinkedHashMap;
import java.util.Map;
import org.humoresque.inference.ModelFile;

/**
 * The expression model in use.
 *
 * @param file where it was read from
 * @param metrics what it measured when it was trained, such as accuracy: on test faces, or where
 *     there were none on held-out ones
 */
public record ModelView(String name, String file, Map<String, Double> metrics) {

  /** What figures are called here, and the ends of their keys in the metadata. */
  private static final Map<String, String> METRICS =
      Map.of(
          "accuracy", "Accuracy",
          "macroF1", "MacroF1",
          "calibrationError", "CalibrationError");

  public static ModelView of(ModelFile file) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    String measuredOn = file.find("testAccuracy").isPresent() ? "test" : "validation";
    METRICS.forEach(
        (name, end) ->
            file.find(measuredOn + end)
                .ifPresent(text -> metrics.put(name, file.number(measuredOn + end))));
    return new ModelView(file.find("name").orElse("unnamed"), file.source(), metrics);
  }
}
