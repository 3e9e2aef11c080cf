package org.humoresque.training.recommend;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How good lists are, in the terms of information retrieval, as means over queries.
 *
 * @param precision share of right songs among the first 10
 * @param averagePrecision mean over the first 20 of the precision at each right song, over the
 *     right songs there could be among 20
 * @param gain normalised discounted cumulative gain of the first 20: {@code Σ gain / log2(place +
 *     1)} over the most there could be (Järvelin and Kekäläinen 2002)
 * @param diversity mean of 1 - cosine of labels over all pairs of the first 20
 * @param repetition share of the first 20 whose artist came before in the list
 * @param coverage share of the set's songs that came in any list
 * @param miscalibration distance from the mean predicted mood of the first 20 to that of all right
 *     songs, on the plane of feelings
 */
public record ListMeasures(
    double precision,
    double averagePrecision,
    double gain,
    double diversity,
    double repetition,
    double coverage,
    double miscalibration) {

  static final int PRECISION_DEPTH = 10;
  static final int DEPTH = 20;

  /** The mean of each measure. */
  public static ListMeasures mean(List<ListMeasures> all) {
    return new ListMeasures(
        mean(all, ListMeasures::precision),
        mean(all, ListMeasures::averagePrecision),
        mean(all, ListMeasures::gain),
        mean(all, ListMeasures::diversity),
        mean(all, ListMeasures::repetition),
        mean(all, ListMeasures::coverage),
        mean(all, ListMeasures::miscalibration));
  }

  ListMeasures withCoverage(double other) {
    return new ListMeasures(
        precision, averagePrecision, gain, diversity, repetition, other, miscalibration);
  }

  private static double mean(List<ListMeasures> all, ToDoubleFunction<ListMeasures> measure) {
    return all.stream().mapToDouble(measure).average().orElse(0);
  }

  /** What {@code evaluate recommend --json} prints. */
  public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("precision@10", precision);
    map.put("map@20", averagePrecision);
    map.put("ndcg@20", gain);
    map.put("diversity", diversity);
    map.put("artistRepetition", repetition);
    map.put("coverage", coverage);
    map.put("moodMiscalibration", miscalibration);
    return map;
  }

  /** Share of right songs among the first 10, or among all if there are fewer right ones. */
  static double precision(boolean[] right, int known) {
    int depth = Math.min(PRECISION_DEPTH, known);
    int found = 0;
    for (int i = 0; i < Math.min(depth, right.length); i++) {
      found += right[i] ? 1 : 0;
    }
    return depth == 0 ? 0 : (double) found / depth;
  }

  static double averagePrecision(boolean[] right, int known) {
    int found = 0;
    double sum = 0;
    for (int i = 0; i < Math.min(DEPTH, right.length); i++) {
      if (right[i]) {
        found++;
        sum += (double) found / (i + 1);
      }
    }
    return known == 0 ? 0 : sum / Math.min(DEPTH, known);
  }

  /**
   * @param gains of the list's songs, in its order
   * @param possible gains of all songs that could have come, in any order
   */
  static double normalisedGain(double[] gains, double[] possible) {
    double[] best = possible.clone();
    Arrays.sort(best);
    double ideal = 0;
    for (int i = 0; i < Math.min(DEPTH, best.length); i++) {
      ideal += best[best.length - 1 - i] / discount(i);
    }
    double sum = 0;
    for (int i = 0; i < Math.min(DEPTH, gains.length); i++) {
      sum += gains[i] / discount(i);
    }
    return ideal == 0 ? 0 : sum / ideal;
  }

  private static double discount(int place) {
    return Math.log(place + 2) / Math.log(2);
  }
}
