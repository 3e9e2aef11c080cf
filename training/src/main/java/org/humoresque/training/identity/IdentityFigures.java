package org.humoresque.training.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What was measured, in figures.
 *
 * @param parts one for each set of people; one set alone if there was no split
 */
record IdentityFigures(List<Measured> parts) {

  static IdentityFigures of(List<Measured> parts) {
    return new IdentityFigures(List.copyOf(parts));
  }

  /** By their names; see {@code docs/identity.md}. */
  Map<String, Object> toMap() {
    Map<String, Object> figures = new LinkedHashMap<>();
    int[][] confusion = confusion();
    figures.put("items", total(confusion));
    figures.put("accuracy", mean(Measured::accuracy));
    figures.put("accuracySpread", spread(Measured::accuracy));
    figures.put("macroF1", macroF1(confusion));
    figures.put("equalErrorRate", mean(it -> it.pairs().equalErrorRate()));
    figures.put("equalErrorRateSpread", spread(it -> it.pairs().equalErrorRate()));
    figures.put("falseAcceptRate", mean(it -> it.pairs().falseAccepts(it.pairThreshold())));
    figures.put("falseRejectRate", mean(it -> it.pairs().falseRejects(it.pairThreshold())));
    figures.put("guestsNamed", mean(it -> it.profiles().guestsNamed(it.namedThreshold())));
    figures.put("wrongNames", mean(it -> it.profiles().wrongNames(it.namedThreshold())));
    figures.put("rightNames", mean(it -> it.profiles().rightNames(it.namedThreshold())));
    return figures;
  }

  /** Rows true, columns told: different, same. */
  int[][] confusion() {
    int[][] confusion = new int[2][2];
    for (Measured part : parts) {
      int accepted = count(part.pairs().different(), part.pairThreshold());
      int known = count(part.pairs().same(), part.pairThreshold());
      confusion[0][1] += accepted;
      confusion[0][0] += part.pairs().different().length - accepted;
      confusion[1][1] += known;
      confusion[1][0] += part.pairs().same().length - known;
    }
    return confusion;
  }

  List<Double> accuracies() {
    return parts.stream().map(Measured::accuracy).toList();
  }

  private static int count(double[] values, double threshold) {
    return (int) java.util.Arrays.stream(values).filter(it -> it >= threshold).count();
  }

  private static int total(int[][] confusion) {
    return confusion[0][0] + confusion[0][1] + confusion[1][0] + confusion[1][1];
  }

  private static double macroF1(int[][] it) {
    double wrong = it[0][1] + it[1][0];
    return (2.0 * it[0][0] / (2.0 * it[0][0] + wrong) + 2.0 * it[1][1] / (2.0 * it[1][1] + wrong))
        / 2;
  }

  private double mean(ToDoubleFunction<Measured> figure) {
    return parts.stream().mapToDouble(figure).average().orElse(0);
  }

  private double spread(ToDoubleFunction<Measured> figure) {
    double mean = mean(figure);
    return Math.sqrt(
        parts.stream()
            .mapToDouble(part -> Math.pow(figure.applyAsDouble(part) - mean, 2))
            .average()
            .orElse(0));
  }
}
