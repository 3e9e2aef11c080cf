package org.humoresque.training.audio;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a cross-validation measured.
 *
 * @param evaluation over all recordings, each answered by a model that had not seen it
 * @param accuracies one per fold
 * @param macroF1s one per fold
 */
public record FoldedEvaluation(
    AudioEvaluation evaluation, List<Double> accuracies, List<Double> macroF1s) {

  public FoldedEvaluation {
    accuracies = List.copyOf(accuracies);
    macroF1s = List.copyOf(macroF1s);
  }

  /** What {@code train audio --json} prints. */
  public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("folds", accuracies.size());
    map.put("foldAccuracies", accuracies);
    map.put("foldMacroF1s", macroF1s);
    map.put("accuracyDeviation", deviation(accuracies));
    map.put("macroF1Deviation", deviation(macroF1s));
    map.putAll(evaluation.toMap());
    return map;
  }

  /** Standard deviation over folds. */
  static double deviation(List<Double> values) {
    double[] numbers = values.stream().mapToDouble(Double::doubleValue).toArray();
    double mean = Arrays.stream(numbers).average().orElse(0);
    return Math.sqrt(Arrays.stream(numbers).map(x -> (x - mean) * (x - mean)).average().orElse(0));
  }
}
