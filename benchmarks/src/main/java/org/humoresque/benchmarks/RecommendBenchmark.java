package org.humoresque.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.MoodedTrack;
import org.humoresque.kernel.Track;
import org.humoresque.kernel.TrackId;
import org.humoresque.kernel.TrackMood;
import org.humoresque.kernel.TrackTags;
import org.humoresque.recommend.MoodGoal;
import org.humoresque.recommend.RankedTrack;
import org.humoresque.recommend.Recommender;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Twenty tracks out of 100,000 by 5,000 artists. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RecommendBenchmark {

  private static final int TRACKS = 100_000;
  private static final int ARTISTS = 5_000;

  private final Recommender recommender = new Recommender();
  private final List<MoodedTrack> tracks = tracks(new Random(1));

  @Benchmark
  public List<RankedTrack> recommend() {
    return recommender.rank(tracks, Emotion.SAD.mood(), MoodGoal.LIFT, 20);
  }

  private static List<MoodedTrack> tracks(Random random) {
    return IntStream.rangeClosed(1, TRACKS).mapToObj(id -> track(id, random)).toList();
  }

  private static MoodedTrack track(int id, Random random) {
    TrackTags tags =
        TrackTags.builder().title("Song " + id).artist("Artist " + random.nextInt(ARTISTS)).build();
    Track track =
        new Track(
            new TrackId(id),
            Path.of("/music/" + id + ".mp3"),
            tags,
            Duration.ofMinutes(3),
            Optional.empty());
    Mood mood = new Mood(2 * random.nextDouble() - 1, 2 * random.nextDouble() - 1);
    return new MoodedTrack(
        track,
        new TrackMood(mood, Optional.empty(), 0.5, TrackMood.Source.MOOD_TAG, "mood \"gloomy\""));
  }
}
