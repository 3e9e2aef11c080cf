package org.humoresque.vision.emotion;

import java.util.List;
import java.util.OptionalDouble;
import org.humoresque.inference.ModelFile;
import org.humoresque.inference.UnreadableModelException;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.EmotionScores;

/**
 * What makes a model's probabilities honest.
 *
 * @param scale how logits become probabilities
 * @param confidenceThreshold top probability below which the model is not sure, in [0, 1]; empty if
 *     its file does not tell
 */
record Calibration(ProbabilityScale scale, OptionalDouble confidenceThreshold) {

  private static final String TEMPERATURE = "temperature";
  private static final String EXPONENT = "exponent";
  private static final String OFFSETS = "offsets";
  private static final String THRESHOLD = "confidenceThreshold";

  /**
   * Reads {@code temperature}, and where they are given {@code exponent}, {@code offsets} and
   * {@code confidenceThreshold}.
   *
   * @param classes how many offsets there must be, if any
   * @throws UnreadableModelException if the temperature is missing or a number is out of its range
   */
  static Calibration of(ModelFile file, int classes) {
    double temperature = file.number(TEMPERATURE);
    require(file, TEMPERATURE, temperature > 0, "above 0");
    double exponent = file.find(EXPONENT).isEmpty() ? 1 : file.number(EXPONENT);
    require(file, EXPONENT, exponent > 0, "above 0");
    ProbabilityScale scale = new ProbabilityScale(temperature, exponent, offsets(file, classes));
    if (file.find(THRESHOLD).isEmpty()) {
      return new Calibration(scale, OptionalDouble.empty());
    }
    double threshold = file.number(THRESHOLD);
    require(file, THRESHOLD, threshold >= 0 && threshold <= 1, "in [0, 1]");
    return new Calibration(scale, OptionalDouble.of(threshold));
  }

  /** Probabilities from the logits of some emotions; the others get 0. */
  EmotionScores scores(List<Emotion> emotions, double[] logits) {
    double[] known = scale.probabilities(logits);
    double[] all = new double[Emotion.all().size()];
    for (int i = 0; i < known.length; i++) {
      all[emotions.get(i).ordinal()] = known[i];
    }
    return EmotionScores.of(all);
  }

  private static List<Double> offsets(ModelFile file, int classes) {
    if (file.find(OFFSETS).isEmpty()) {
      return List.of();
    }
    String allowed = classes + " finite numbers between commas";
    try {
      List<Double> offsets = ProbabilityScale.parseOffsets(file.get(OFFSETS));
      boolean fits = offsets.size() == classes && offsets.stream().allMatch(Double::isFinite);
      require(file, OFFSETS, fits, allowed);
      return offsets;
    } catch (NumberFormatException e) {
      throw unreadable(file, OFFSETS, allowed);
    }
  }

  private static void require(ModelFile file, String key, boolean holds, String allowed) {
    if (!holds) {
      throw unreadable(file, key, allowed);
    }
  }

  private static UnreadableModelException unreadable(ModelFile file, String key, String allowed) {
    return new UnreadableModelException(
        "%s: its metadata '%s' must be %s, but is '%s'"
            .formatted(file.source(), key, allowed, file.get(key)));
  }
}
