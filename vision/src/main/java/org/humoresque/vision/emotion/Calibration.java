package org.humoresque.vision.emotion;

import java.util.List;
import java.util.OptionalDouble;
import org.humoresque.inference.ModelFile;
import org.humoresque.inference.UnreadableModelException;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.EmotionScores;

/**
 * What makes a model's probabilities honest, fitted on held-out faces.
 *
 * @param temperature what logits are divided by before softmax (Guo et al. 2017), above 0
 * @param confidenceThreshold top probability below which the model is not sure, in [0, 1]; empty if
 *     its file does not tell
 */
record Calibration(double temperature, OptionalDouble confidenceThreshold) {

  private static final String TEMPERATURE = "temperature";
  private static final String THRESHOLD = "confidenceThreshold";

  /**
   * @throws UnreadableModelException if the temperature is missing or a number is out of its range
   */
  static Calibration of(ModelFile file) {
    double temperature = file.number(TEMPERATURE);
    require(file, TEMPERATURE, temperature > 0, "above 0");
    if (file.find(THRESHOLD).isEmpty()) {
      return new Calibration(temperature, OptionalDouble.empty());
    }
    double threshold = file.number(THRESHOLD);
    require(file, THRESHOLD, threshold >= 0 && threshold <= 1, "in [0, 1]");
    return new Calibration(temperature, OptionalDouble.of(threshold));
  }

  /** Probabilities from the logits of some emotions; the others get 0. */
  EmotionScores scores(List<Emotion> emotions, double[] logits) {
    double[] known = OnnxEmotionClassifier.softmax(logits, temperature);
    double[] all = new double[Emotion.all().size()];
    for (int i = 0; i < known.length; i++) {
      all[emotions.get(i).ordinal()] = known[i];
    }
    return EmotionScores.of(all);
  }

  private static void require(ModelFile file, String key, boolean holds, String allowed) {
    if (!holds) {
      throw new UnreadableModelException(
          "%s: its metadata '%s' must be %s, but is '%s'"
              .formatted(file.source(), key, allowed, file.get(key)));
    }
  }
}
