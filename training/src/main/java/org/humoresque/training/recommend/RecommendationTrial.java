package org.humoresque.training.recommend;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /**
   * What was measured of an algorithm's lists.
   *
   * @param all over all listeners
   * @param byFeeling over those who feel the same
   */
  public record Lists(ListMeasures all, Map<String, ListMeasures> byFeeling) {}

  @SuppressWarnings("ArrayRecordComponent")
  private record Measured(int feeling, int[] list, ListMeasures measures) {}

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

  /** Measures one algorithm over all listeners. */
  public ListMeasures measure(Algorithm algorithm, Weights weights) {
    return lists(algorithm, weights).all();
  }

  /** Measures one algorithm, also for each feeling alone. */
  public Lists lists(Algorithm algorithm, Weights weights) {
    List<Measured> measured = new ArrayList<>();
    for (int number = 0; number < queries.size(); number++) {
      Query query = queries.get(number);
      Feeling feeling = data.feelings().get(query.feeling());
      int[] list = list(query, feeling, algorithm, weights, number);
      measured.add(new Measured(query.feeling(), list, measures(query, feeling, list)));
    }
    Map<String, ListMeasures> byFeeling = new LinkedHashMap<>();
    for (int number = 0; number < data.feelings().size(); number++) {
      int feeling = number;
      byFeeling.put(
          data.feelings().get(feeling).name(),
          mean(measured.stream().filter(it -> it.feeling() == feeling).toList()));
    }
    return new Lists(mean(measured), byFeeling);
  }

  private ListMeasures measures(Query query, Feeling feeling, int[] list) {
    int[] possible = possible(query);
    int[] all = IntStream.of(possible).filter(feeling::isRight).toArray();
    boolean[] right = new boolean[list.length];
    for (int i = 0; i < list.length; i++) {
      right[i] = feeling.isRight(list[i]);
    }
    return new ListMeasures(
        ListMeasures.precision(right, all.length),
        ListMeasures.averagePrecision(right, all.length),
        ListMeasures.normalisedGain(gains(feeling, list), gains(feeling, possible)),
        diversity(list),
        repetition(list),
        0,
        mean(list).distance(mean(all)));
  }

  private ListMeasures mean(List<Measured> measured) {
    long seen = measured.stream().flatMapToInt(it -> IntStream.of(it.list())).distinct().count();
    return ListMeasures.mean(measured.stream().map(Measured::measures).toList())
        .withCoverage((double) seen / data.songs().size());
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
