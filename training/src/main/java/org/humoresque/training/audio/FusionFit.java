package org.humoresque.training.audio;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.Track;
import org.humoresque.kernel.TrackId;
import org.humoresque.kernel.TrackMood;
import org.humoresque.kernel.TrackMood.Source;
import org.humoresque.kernel.TrackTags;
import org.humoresque.music.mood.TagMoodAnalyzer;

/**
 * Fits how much tags count beside sound where a track's mood is put together, see {@code
 * docs/fusion.md}: a logistic regression of the side (pleasant or not, lively or not) on {@code
 * confidence × coordinate} of each source and a constant. Only ratios to sound matter.
 */
public final class FusionFit {

  /** The sources, in the order of the columns. */
  static final List<String> SOURCES = List.of("sound", "mood tag", "genre");

  private static final int DRAWS = 400;

  private final TagMoodAnalyzer analyzer = new TagMoodAnalyzer();
  private final long seed;

  /**
   * @param seed of the drawn samples
   */
  public FusionFit(long seed) {
    this.seed = seed;
  }

  /**
   * A ratio to the coefficient of sound.
   *
   * @param fitted on all recordings
   * @param low 5th percentile over drawn samples
   * @param high 95th percentile
   */
  public record Ratio(double fitted, double low, double high) {}

  /**
   * Fits both sides.
   *
   * @param heard mood and confidence of the sound of each recording, by a model that had not seen
   *     it
   * @return by {@code valence} and {@code arousal}, the ratio of each other source
   */
  public Map<String, Map<String, Ratio>> fit(List<Clip> clips, List<Heard> heard) {
    Map<String, Map<String, Ratio>> ratios = new LinkedHashMap<>();
    for (String side : List.of("valence", "arousal")) {
      double[][] rows = new double[clips.size()][];
      boolean[] truths = new boolean[rows.length];
      for (int i = 0; i < rows.length; i++) {
        int quadrant = Labels.QUADRANTS.indexOf(clips.get(i).label());
        boolean pleasant = quadrant == 0 || quadrant == 3;
        truths[i] = side.equals("valence") ? pleasant : quadrant <= 1;
        rows[i] = evidence(clips.get(i), heard.get(i), side);
      }
      ratios.put(side, ratios(rows, truths));
    }
    return ratios;
  }

  /** What the sound of a recording says. */
  public record Heard(Mood mood, double confidence) {}

  private double[] evidence(Clip clip, Heard heard, String side) {
    return new double[] {
      heard.confidence() * coordinate(heard.mood(), side),
      told(TrackTags.builder().moods(clip.words()).build(), Source.MOOD_TAG, side),
      told(TrackTags.builder().genres(clip.genres()).build(), Source.GENRE_TAG, side),
      1 // what all recordings have in common; else a genre that nearly all have would stand for it
    };
  }

  private double told(TrackTags tags, Source source, String side) {
    Track track = new Track(new TrackId(1), Path.of("clip"), tags, Duration.ZERO, Optional.empty());
    Optional<TrackMood> mood = analyzer.analyze(track).filter(it -> it.source() == source);
    return mood.map(it -> it.confidence() * coordinate(it.mood(), side)).orElse(0.0);
  }

  private static double coordinate(Mood mood, String side) {
    return side.equals("valence") ? mood.valence() : mood.arousal();
  }

  /** The ratios of all columns but the first to the first. */
  Map<String, Ratio> ratios(double[][] rows, boolean[] truths) {
    int[] all = IntStream.range(0, rows.length).toArray();
    double[] fitted = LogisticRegression.fit(rows, truths, all);
    Random random = new Random(seed);
    double[][] drawn = new double[SOURCES.size()][DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      int[] sample = random.ints(rows.length, 0, rows.length).toArray();
      double[] coefficients = LogisticRegression.fit(rows, truths, sample);
      for (int s = 1; s < drawn.length; s++) {
        drawn[s][draw] = coefficients[s] / coefficients[0];
      }
    }
    Map<String, Ratio> ratios = new LinkedHashMap<>();
    for (int s = 1; s < drawn.length; s++) {
      Arrays.sort(drawn[s]);
      ratios.put(
          SOURCES.get(s),
          new Ratio(fitted[s] / fitted[0], drawn[s][DRAWS / 20], drawn[s][DRAWS - 1 - DRAWS / 20]));
    }
    return ratios;
  }
}
