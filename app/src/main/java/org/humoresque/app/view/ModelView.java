package org.humoresque.app.view;

import java.util.LinkedHashMap;
import java.util.Map;
import org.humoresque.inference.ModelFile;

/**
 * The expression model in use.
 *
 * @param file where it was read from
 * @param metrics what it measured on held-out faces when it was trained, such as accuracy
 */
public record ModelView(String name, String file, Map<String, Double> metrics) {

  /** The metadata of a model file, and what its figures are called here. */
  private static final Map<String, String> METRICS =
      Map.of(
          "validationAccuracy", "accuracy",
          "validationMacroF1", "macroF1",
          "validationCalibrationError", "calibrationError");

  public static ModelView of(ModelFile file) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    METRICS.forEach(
        (key, name) -> file.find(key).ifPresent(text -> metrics.put(name, file.number(key))));
    return new ModelView(file.find("name").orElse("unnamed"), file.source(), metrics);
  }
}
