package org.humoresque.training.recommend;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.TrackId;
import org.humoresque.recommend.Aim;
import org.humoresque.recommend.Algorithm;
import org.humoresque.recommend.Choice;
import org.humoresque.recommend.FeatureLabel;
import org.humoresque.recommend.Profile;
import org.humoresque.recommend.Profile.Typical;
import org.humoresque.recommend.Recommender;
import org.humoresque.recommend.SongIndex;
import org.humoresque.recommend.Weights;
import org.humoresque.recommend.Wish;
import org.humoresque.recommend.constraint.NotAmong;

/** Lets an algorithm answer listeners, and measures the lists. */
public final class RecommendationTrial {

  private static final Instant START = Instant.EPOCH;

  private final FeltSongs data;
  private final List<Query> queries;
  private final Recommender recommender = new Recommender();

  private RecommendationTrial(FeltSongs data, List<Query> queries) {
    this.data = data;
    this.queries = queries;
  }

  /**
   * Listeners who may pick any song.
   *
   * @param each how many for each feeling
   */
  public static RecommendationTrial of(FeltSongs data, int each, long seed) {
    boolean[] there = new boolean[data.songs().size()];
    Arrays.fill(there, true);
    return of(data, there, each, seed);
  }

  /**
   * Listeners of a part of the songs, as if there were no others.
   *
   * @param there which songs may be picked and may come, by their place
   */
  static RecommendationTrial of(FeltSongs data, boolean[] there, int each, long seed) {
    return new RecommendationTrial(data, Query.draw(data, there, each, seed));
  }

  /** What the set is called. */
  public String name() {
    return data.name();
  }

  /** How many listeners are answered. */
  public int queries() {
    return queries.size();
  }

  /** The NDCG@20 of one algorithm alone. */
  double gain(Algorithm algorithm, Weights weights) {
    double gain = 0;
    for (int number = 0; number < queries.size(); number++) {
      Query query = queries.get(number);
      Feeling feeling = data.feelings().get(query.feeling());
      int[] list = list(query, feeling, algorithm, weights, number);
      gain += ListMeasures.normalisedGain(gains(feeling, list), gains(feeling, possible(query)));
    }
    return gain / queries.size();
  }

  /** The NDCG@20 of the best of the other algorithms. */
  double rival() {
    return Arrays.stream(Algorithm.values())
        .filter(algorithm -> algorithm != Algorithm.DEFAULT)
        .mapToDouble(algorithm -> gain(algorithm, Weights.DEFAULT))
        .max()
        .orElseThrow();
  }

  /** Measures one algorithm. */
  public ListMeasures measure(Algorithm algorithm, Weights weights) {
    double precision = 0;
    double averagePrecision = 0;
    double gain = 0;
    double diversity = 0;
    double repetition = 0;
    double miscalibration = 0;
    Set<TrackId> seen = new HashSet<>();
    for (int number = 0; number < queries.size(); number++) {
      Query query = queries.get(number);
      Feeling feeling = data.feelings().get(query.feeling());
      int[] list = list(query, feeling, algorithm, weights, number);
      int[] possible = possible(query);
      boolean[] right = new boolean[list.length];
      for (int i = 0; i < list.length; i++) {
        right[i] = feeling.isRight(list[i]);
        seen.add(data.songs().id(list[i]));
      }
      int known = (int) IntStream.of(possible).filter(feeling::isRight).count();
      precision += ListMeasures.precision(right, known);
      averagePrecision += ListMeasures.averagePrecision(right, known);
      gain += ListMeasures.normalisedGain(gains(feeling, list), gains(feeling, possible));
      diversity += diversity(list);
      repetition += repetition(list);
      miscalibration +=
          mean(list).distance(mean(IntStream.of(possible).filter(feeling::isRight).toArray()));
    }
    int n = queries.size();
    return new ListMeasures(
        precision / n,
        averagePrecision / n,
        gain / n,
        diversity / n,
        repetition / n,
        (double) seen.size() / data.songs().size(),
        miscalibration / n);
  }

  private int[] list(
      Query query, Feeling feeling, Algorithm algorithm, Weights weights, int number) {
    SongIndex songs = data.songs();
    List<TrackId> typical = query.typical().stream().map(songs::id).toList();
    Wish wish =
        Wish.of(
                Aim.at(feeling.mood(), feeling.mood()),
                ListMeasures.DEPTH,
                START.plusMillis(number))
            .withAlgorithm(algorithm)
            .withWeights(weights)
            .withProfile(Profile.of(new Typical(feeling.name(), feeling.mood(), typical)))
            .withConstraints(List.of(new NotAmong(query.hidden(), "by other artists")));
    return recommender.rank(songs, wish).choices().stream()
        .map(Choice::id)
        .mapToInt(id -> songs.find(id).orElseThrow())
        .toArray();
  }

  private int[] possible(Query query) {
    return IntStream.range(0, data.songs().size())
        .filter(song -> !query.hidden().contains(data.songs().id(song)))
        .toArray();
  }

  private static double[] gains(Feeling feeling, int[] songs) {
    return IntStream.of(songs).mapToDouble(song -> feeling.gains()[song]).toArray();
  }

  private Mood mean(int[] songs) {
    return Mood.clamped(
        IntStream.of(songs)
            .mapToDouble(song -> data.songs().mood(song).valence())
            .average()
            .orElse(0),
        IntStream.of(songs)
            .mapToDouble(song -> data.songs().mood(song).arousal())
            .average()
            .orElse(0));
  }

  private double repetition(int[] list) {
    Set<String> artists = new HashSet<>();
    int again = 0;
    for (int song : list) {
      String artist = data.artists().get(song);
      again += artist.isEmpty() || artists.add(artist) ? 0 : 1;
    }
    return list.length == 0 ? 0 : (double) again / list.length;
  }

  private double diversity(int[] list) {
    List<Set<FeatureLabel>> labels = new ArrayList<>();
    for (int song : list) {
      labels.add(new HashSet<>(data.songs().labels(song)));
    }
    double sum = 0;
    int pairs = 0;
    for (int i = 0; i < labels.size(); i++) {
      for (int j = 0; j < i; j++) {
        Set<FeatureLabel> both = new HashSet<>(labels.get(i));
        both.retainAll(labels.get(j));
        double lengths = Math.sqrt((double) labels.get(i).size() * labels.get(j).size());
        sum += lengths == 0 ? 1 : 1 - both.size() / lengths;
        pairs++;
      }
    }
    return pairs == 0 ? 0 : sum / pairs;
  }
}
