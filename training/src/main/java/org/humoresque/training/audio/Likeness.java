package org.humoresque.training.audio;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How often those that sound most like a recording bear its label: the share among its ten nearest
 * neighbours by the embedding, those of the same artist left out, mean over recordings.
 *
 * @param precision from 0 to 1
 * @param chance what neighbours drawn by lot would have
 */
record Likeness(double precision, double chance) {

  private static final int NEIGHBOURS = 10;

  /**
   * Of some recordings.
   *
   * @param directions their embeddings, of length 1
   * @param truths the class of each
   * @param groups the artist of each
   */
  static Likeness of(List<double[]> directions, int[] truths, List<String> groups) {
    double precision = 0;
    double chance = 0;
    for (int i = 0; i < truths.length; i++) {
      int own = i;
      int[] others =
          IntStream.range(0, truths.length)
              .filter(j -> !groups.get(j).equals(groups.get(own)))
              .toArray();
      precision += share(nearest(directions, own, others), truths, own) / truths.length;
      chance += share(others, truths, own) / truths.length;
    }
    return new Likeness(precision, chance);
  }

  /** As figures of a model, under names of their own. */
  Map<String, String> figures(String part) {
    return Map.of(
        part + "PrecisionAt10", String.format(Locale.ROOT, "%.4f", precision),
        part + "PrecisionAt10ByChance", String.format(Locale.ROOT, "%.4f", chance));
  }

  private static int[] nearest(List<double[]> directions, int own, int[] others) {
    return IntStream.of(others)
        .boxed()
        .sorted(Comparator.comparing(j -> -cosine(directions.get(own), directions.get(j))))
        .limit(NEIGHBOURS)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static double share(int[] chosen, int[] truths, int own) {
    return IntStream.of(chosen).filter(j -> truths[j] == truths[own]).count()
        / (double) Math.max(1, chosen.length);
  }

  private static double cosine(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
