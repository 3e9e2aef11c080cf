package org.humoresque.training.audio;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.Track;
import org.humoresque.kernel.TrackId;
import org.humoresque.kernel.TrackMood.Source;
import org.humoresque.kernel.TrackTags;
import org.humoresque.music.mood.TagMoodAnalyzer;

/**
 * Where recordings lie on the plane of feelings, for learning: the mean of the middle of their
 * quadrant, half-way to its corner, and of the place of the mood words people gave them, by the
 * program's own table of words. Without words it is the middle of the quadrant.
 */
final class MoodTargets {

  private static final double MIDDLE = 0.5;

  private final TagMoodAnalyzer words = new TagMoodAnalyzer();

  /** Valence and arousal of each recording, both in [-1, 1]. */
  double[][] of(List<Clip> clips) {
    return clips.stream().map(this::of).toArray(double[][]::new);
  }

  private double[] of(Clip clip) {
    int quadrant = Labels.QUADRANTS.indexOf(clip.label());
    double valence = quadrant == 0 || quadrant == 3 ? MIDDLE : -MIDDLE;
    double arousal = quadrant <= 1 ? MIDDLE : -MIDDLE;
    return place(clip)
        .map(mood -> new double[] {mean(valence, mood.valence()), mean(arousal, mood.arousal())})
        .orElseGet(() -> new double[] {valence, arousal});
  }

  private Optional<Mood> place(Clip clip) {
    Track track =
        new Track(
            new TrackId(1),
            Path.of("clip"),
            TrackTags.builder().moods(clip.words()).build(),
            Duration.ZERO,
            Optional.empty());
    return words
        .analyze(track)
        .filter(mood -> mood.source() == Source.MOOD_TAG)
        .map(mood -> mood.mood());
  }

  private static double mean(double one, double other) {
    return (one + other) / 2;
  }
}
