package org.humoresque.training.recommend;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.humoresque.kernel.TrackId;
import org.humoresque.recommend.Aim;
import org.humoresque.recommend.Algorithm;
import org.humoresque.recommend.Choice;
import org.humoresque.recommend.FeatureLabel;
import org.humoresque.recommend.Feedback;
import org.humoresque.recommend.Profile;
import org.humoresque.recommend.Recommender;
import org.humoresque.recommend.SongIndex;
import org.humoresque.recommend.Weights;
import org.humoresque.recommend.Wish;
import org.humoresque.recommend.constraint.NotAmong;

/**
 * Listeners made up to see whether feedback helps; nobody real was asked.
 *
 * <p>Each has a taste that the recommender is never told: a liking for every label, drawn from a
 * normal distribution, and a song is liked by the mean of its labels' likings. What a song is worth
 * to them in a feeling is how much people feel it so, times 0.2, or 1 if the song is in the better
 * half of their taste. Each evening they feel something, get 20 songs of one half of the set, like
 * those in the better half of their taste that are felt right, skip the others after a tenth, and
 * err once in ten times. Measured is what they would get of the other half of the set, which they
 * never hear: so a song gains only by being like others.
 */
public final class SimulatedListeners {

  private static final int SONGS = 20;
  private static final double UNLIKED_WORTH = 0.2;
  private static final double ERRORS = 0.1;
  private static final double SKIPPED_AT = 0.1;
  private static final Instant START = Instant.parse("2026-01-01T20:00:00Z");

  private final FeltSongs data;
  private final Recommender recommender = new Recommender();

  /** The half of the songs that is played. */
  private final Set<TrackId> played = new HashSet<>();

  /** The half that is measured. */
  private final Set<TrackId> kept = new HashSet<>();

  public SimulatedListeners(FeltSongs data) {
    this.data = data;
    for (int song = 0; song < data.songs().size(); song++) {
      (song % 2 == 0 ? played : kept).add(data.songs().id(song));
    }
  }

  /**
   * How good lists of songs never heard are after each evening: the mean over feelings of the
   * normalised discounted cumulative gain at 20 of what the songs are worth to the listener.
   *
   * @param evenings how many; the first number is from before any
   * @return one number more than there are evenings
   */
  public double[] gains(int listeners, int evenings, long seed) {
    double[] gains = new double[evenings + 1];
    for (int listener = 0; listener < listeners; listener++) {
      Random random = new Random(seed * 1000 + listener);
      boolean[] liked = liked(random);
      List<Feedback> feedback = new ArrayList<>();
      gains[0] += gain(liked, feedback, START) / listeners;
      for (int evening = 0; evening < evenings; evening++) {
        Feeling feeling = data.feelings().get(random.nextInt(data.feelings().size()));
        Instant now = START.plus(Duration.ofDays(evening));
        for (int song : list(feeling, feedback, kept, now)) {
          feedback.add(said(song, feeling, liked, now, random));
        }
        gains[evening + 1] += gain(liked, feedback, now) / listeners;
      }
    }
    return gains;
  }

  private int[] list(Feeling feeling, List<Feedback> feedback, Set<TrackId> hidden, Instant now) {
    SongIndex songs = data.songs();
    Wish wish =
        Wish.of(Aim.at(feeling.mood(), feeling.mood()), SONGS, now)
            .withAlgorithm(Algorithm.DEFAULT)
            .withWeights(Weights.DEFAULT)
            .withProfile(new Profile(List.of(), feedback, Map.of()))
            .withConstraints(List.of(new NotAmong(hidden, "of the other half")));
    return recommender.rank(songs, wish).choices().stream()
        .map(Choice::id)
        .mapToInt(id -> songs.find(id).orElseThrow())
        .toArray();
  }

  private double gain(boolean[] liked, List<Feedback> feedback, Instant now) {
    double sum = 0;
    for (Feeling feeling : data.feelings()) {
      double[] possible =
          IntStream.range(0, data.songs().size())
              .filter(song -> kept.contains(data.songs().id(song)))
              .mapToDouble(song -> worth(song, feeling, liked))
              .toArray();
      double[] gains =
          IntStream.of(list(feeling, feedback, played, now))
              .mapToDouble(song -> worth(song, feeling, liked))
              .toArray();
      sum += ListMeasures.normalisedGain(gains, possible);
    }
    return sum / data.feelings().size();
  }

  private static double worth(int song, Feeling feeling, boolean[] liked) {
    return feeling.gains()[song] * (liked[song] ? 1 : UNLIKED_WORTH);
  }

  private Feedback said(int song, Feeling feeling, boolean[] liked, Instant now, Random random) {
    boolean good = (liked[song] && feeling.isRight(song)) != random.nextDouble() < ERRORS;
    return new Feedback(
        data.songs().id(song),
        good ? Feedback.Kind.LIKE : Feedback.Kind.SKIP,
        good ? 1 : SKIPPED_AT,
        feeling.mood(),
        now);
  }

  /** Which songs are in the better half of a listener's taste. */
  private boolean[] liked(Random random) {
    Map<FeatureLabel, Double> tastes = new java.util.TreeMap<>();
    double[] values = new double[data.songs().size()];
    for (int song = 0; song < values.length; song++) {
      List<FeatureLabel> labels = data.songs().labels(song);
      for (FeatureLabel label : labels) {
        values[song] +=
            tastes.computeIfAbsent(label, unused -> random.nextGaussian()) / labels.size();
      }
    }
    double[] sorted = values.clone();
    java.util.Arrays.sort(sorted);
    double middle = sorted[sorted.length / 2];
    boolean[] liked = new boolean[values.length];
    for (int song = 0; song < values.length; song++) {
      liked[song] = values[song] >= middle;
    }
    return liked;
  }
}
