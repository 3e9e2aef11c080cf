package org.humoresque.training.lyrics;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.humoresque.music.lyrics.model.Ngrams;
import org.humoresque.music.lyrics.model.Vocabulary;

/**
 * How much each n-gram says of a label: the log-count ratio of naive Bayes (Wang and Manning 2012,
 * "Baselines and Bigrams"), the greatest over all labels, each against the rest. It multiplies the
 * n-gram's weight, so a text of length 1 is made of telling n-grams before others.
 *
 * <p>It departs from the paper in that the machine gets the ratio's size alone (it learns the sign
 * itself) and that texts are brought to length 1 again behind it.
 */
final class LabelWeights {

  private static final double SMOOTHING = 1;

  /** No n-gram is lost altogether. */
  private static final double LEAST = 0.01;

  private final Vocabulary vocabulary;
  private final double[] weights;

  private LabelWeights(Vocabulary vocabulary, double[] weights) {
    this.vocabulary = vocabulary;
    this.weights = weights;
  }

  /** Learns from these songs and their labels alone. */
  static LabelWeights of(Vocabulary vocabulary, List<Song> songs) {
    double[] all = new double[vocabulary.size()];
    Map<String, double[]> counts = new LinkedHashMap<>();
    for (Song song : songs) {
      double[] own = counts.computeIfAbsent(song.label(), label -> new double[all.length]);
      for (int gram : vocabulary.vector(song.analysis().song()).indices()) {
        own[gram]++;
        all[gram]++;
      }
    }
    double[] weights = new double[all.length];
    Arrays.fill(weights, LEAST);
    counts.values().forEach(own -> raise(weights, own, all));
    return new LabelWeights(vocabulary, weights);
  }

  private static void raise(double[] weights, double[] own, double[] all) {
    double ownSum = SMOOTHING * own.length + Arrays.stream(own).sum();
    double restSum = 2 * SMOOTHING * own.length + Arrays.stream(all).sum() - ownSum;
    for (int i = 0; i < weights.length; i++) {
      double here = (own[i] + SMOOTHING) / ownSum;
      double elsewhere = (all[i] - own[i] + SMOOTHING) / restSum;
      weights[i] = Math.max(weights[i], Math.abs(Math.log(here / elsewhere)));
    }
  }

  /** The vocabulary with these weights on n-grams of some units; the others stay as they are. */
  Vocabulary on(Set<Ngrams.Unit> units) {
    double[] factors = new double[weights.length];
    for (int i = 0; i < factors.length; i++) {
      factors[i] = units.contains(vocabulary.kind(i).unit()) ? weights[i] : 1;
    }
    return vocabulary.times(factors);
  }
}
