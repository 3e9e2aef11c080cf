package org.humoresque.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.TrackId;
import org.humoresque.recommend.Aim;
import org.humoresque.recommend.FeatureLabel;
import org.humoresque.recommend.FeatureLabel.Kind;
import org.humoresque.recommend.Feedback;
import org.humoresque.recommend.MoodGoal;
import org.humoresque.recommend.MusicalKey;
import org.humoresque.recommend.Profile;
import org.humoresque.recommend.Profile.Typical;
import org.humoresque.recommend.Ranking;
import org.humoresque.recommend.Recommender;
import org.humoresque.recommend.Song;
import org.humoresque.recommend.SongIndex;
import org.humoresque.recommend.Sound;
import org.humoresque.recommend.Wish;
import org.humoresque.recommend.journey.Journey;
import org.humoresque.recommend.journey.JourneyPlanner;
import org.humoresque.recommend.journey.Leg;
import org.humoresque.recommend.journey.Length;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Twenty songs out of a large library, one artist for twenty of them, by the default algorithm for
 * somebody of whom everything is known: typical songs, feedback and what they heard.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RecommendBenchmark {

  private static final int SONGS_AN_ARTIST = 20;
  private static final int GENRES = 200;
  private static final int DIMENSIONS = 64;
  private static final int KNOWN = 500;
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  @Param({"100000", "1000000"})
  int songs;

  private final Recommender recommender = new Recommender();
  private final JourneyPlanner planner = new JourneyPlanner();
  private SongIndex library = SongIndex.of(List.of());
  private Wish wish = Wish.of(Aim.of(Emotion.SAD.mood(), MoodGoal.LIFT), 20, NOW);

  @Setup
  public void fill() {
    Random random = new Random(1);
    List<Song> all = new ArrayList<>(songs);
    for (int id = 1; id <= songs; id++) {
      all.add(song(id, random));
    }
    library = SongIndex.of(all);
    List<TrackId> typical = IntStream.rangeClosed(1, 5).mapToObj(TrackId::new).toList();
    List<Feedback> feedback =
        IntStream.rangeClosed(1, KNOWN)
            .mapToObj(
                i ->
                    new Feedback(
                        new TrackId(i),
                        i % 2 == 0 ? Feedback.Kind.LIKE : Feedback.Kind.SKIP,
                        0.5,
                        Emotion.SAD.mood(),
                        NOW.minus(Duration.ofDays(i))))
            .toList();
    wish =
        wish.withProfile(
            new Profile(
                List.of(Typical.of(Emotion.HAPPY, typical)),
                feedback,
                Map.of(new TrackId(1), NOW.minus(Duration.ofDays(2)))));
  }

  @Benchmark
  public Ranking rank() {
    return recommender.rank(library, wish);
  }

  @Benchmark
  public List<Leg> journey() {
    return planner.plan(
        library,
        wish,
        new Journey(
            Emotion.SAD.mood(), Emotion.HAPPY.mood(), Journey.Way.STEPWISE, Length.ofSongs(20)));
  }

  private Song song(int id, Random random) {
    float[] embedding = new float[DIMENSIONS];
    double squares = 0;
    for (int d = 0; d < DIMENSIONS; d++) {
      embedding[d] = (float) random.nextGaussian();
      squares += embedding[d] * embedding[d];
    }
    for (int d = 0; d < DIMENSIONS; d++) {
      embedding[d] /= (float) Math.sqrt(squares);
    }
    Sound sound =
        new Sound(
            OptionalDouble.of(60 + random.nextInt(120)),
            Optional.of(new MusicalKey(random.nextInt(12), random.nextBoolean())),
            OptionalDouble.of(-20 + random.nextInt(12)),
            Optional.of(embedding));
    Set<FeatureLabel> labels =
        Set.of(
            new FeatureLabel(Kind.ARTIST, "artist " + random.nextInt(songs / SONGS_AN_ARTIST)),
            new FeatureLabel(Kind.GENRE, "genre " + random.nextInt(GENRES)),
            new FeatureLabel(Kind.ERA, 1950 + 10 * random.nextInt(8) + "s"),
            new FeatureLabel(Kind.LANGUAGE, "language " + random.nextInt(5)),
            new FeatureLabel(Kind.MODE, random.nextBoolean() ? "major" : "minor"),
            new FeatureLabel(Kind.TEMPO, List.of("slow", "moderate", "fast").get(id % 3)),
            new FeatureLabel(Kind.ENERGY, List.of("low", "middle", "high").get(id % 3)));
    return new Song(
        new TrackId(id),
        new Mood(2 * random.nextDouble() - 1, 2 * random.nextDouble() - 1),
        0.5,
        labels,
        sound,
        Duration.ofMinutes(3),
        true);
  }
}
