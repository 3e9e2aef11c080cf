package org.humoresque.app.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.humoresque.kernel.Quadrant;
import org.humoresque.library.store.SoundReading;
import org.humoresque.library.store.SoundReading.Feeling;
import org.humoresque.library.store.SoundReading.Key;
import org.humoresque.library.store.SoundReading.Measures;
import org.humoresque.library.store.SoundReading.Tempo;
import org.jspecify.annotations.Nullable;

/**
 * What was heard in a recording.
 *
 * @param outcome {@code read}, or why there is no mood: {@code silent}, {@code too_short} or {@code
 *     unreadable}
 * @param reason the outcome in words for people
 * @param duration what was heard, in seconds
 * @param tempo in beats a minute; null without a beat
 * @param tempoClarity from 0 to 1
 * @param key such as {@code F# minor}
 * @param keyClarity at most 1
 * @param loudness integrated, in LUFS (EBU R128)
 * @param loudnessRange in LU
 * @param mood the mood, where there is one
 */
public record SoundView(
    String outcome,
    String reason,
    @Nullable Double duration,
    @Nullable Double tempo,
    @Nullable Double tempoClarity,
    @Nullable String key,
    @Nullable Double keyClarity,
    @Nullable Double loudness,
    @Nullable Double loudnessRange,
    @Nullable Mood mood) {

  /**
   * A mood and what it is made of.
   *
   * @param confidence how far to trust it, from 0 to 1
   * @param quadrant the most probable one: {@code happy}, {@code angry}, {@code sad} or {@code
   *     relaxed}
   * @param quadrants quadrant to probability
   * @param emotion the most probable of the seven
   * @param scores emotion to probability
   * @param genre the most probable one
   * @param genres genre to probability
   * @param curve the mood over time
   * @param embedding a direction of length 1; only where it was asked for
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Mood(
      double valence,
      double arousal,
      double confidence,
      String quadrant,
      Map<String, Double> quadrants,
      String emotion,
      Map<String, Double> scores,
      String genre,
      Map<String, Double> genres,
      List<Moment> curve,
      float @Nullable [] embedding) {

    static Mood of(Feeling feeling, boolean withEmbedding) {
      Map<String, Double> quadrants = new LinkedHashMap<>();
      for (Quadrant quadrant : Quadrant.all()) {
        quadrants.put(quadrant.label(), feeling.quadrants().getOrDefault(quadrant, 0.0));
      }
      return new Mood(
          feeling.mood().valence(),
          feeling.mood().arousal(),
          feeling.confidence(),
          most(quadrants),
          quadrants,
          feeling.scores().dominant().label(),
          feeling.scores().toMap(),
          most(feeling.genres()),
          feeling.genres(),
          feeling.curve().stream().map(Moment::of).toList(),
          withEmbedding ? feeling.embedding() : null);
    }
  }

  /** The mood from one second to another. */
  public record Moment(double start, double end, double valence, double arousal) {

    static Moment of(SoundReading.Moment moment) {
      return new Moment(
          seconds(moment.start()),
          seconds(moment.end()),
          moment.mood().valence(),
          moment.mood().arousal());
    }
  }

  /** For the page. */
  public static SoundView of(SoundReading reading) {
    return of(reading, false);
  }

  /** With all there is. */
  public static SoundView withEmbedding(SoundReading reading) {
    return of(reading, true);
  }

  private static SoundView of(SoundReading reading, boolean withEmbedding) {
    Optional<Measures> measures = reading.measures();
    Optional<Tempo> tempo = measures.flatMap(Measures::tempo);
    Optional<Key> key = measures.flatMap(Measures::key);
    return new SoundView(
        reading.outcome().name().toLowerCase(Locale.ROOT),
        reading.reason(),
        measures.map(it -> seconds(it.duration())).orElse(null),
        tempo.map(Tempo::beatsPerMinute).orElse(null),
        tempo.map(Tempo::clarity).orElse(null),
        key.map(Key::name).orElse(null),
        key.map(Key::clarity).orElse(null),
        measures.map(Measures::loudnessLufs).orElse(null),
        measures.map(Measures::loudnessRangeLu).orElse(null),
        reading.feeling().map(it -> Mood.of(it, withEmbedding)).orElse(null));
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  private static String most(Map<String, Double> probabilities) {
    return probabilities.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }
}
