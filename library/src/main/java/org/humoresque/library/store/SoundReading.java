package org.humoresque.library.store;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.humoresque.kernel.EmotionScores;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.Quadrant;

/**
 * What an analyser heard in a recording.
 *
 * @param outcome why there is a mood or none
 * @param reason the outcome in words for people
 * @param measures what was measured; empty if it could not be read
 * @param feeling the mood, where there is one
 */
public record SoundReading(
    Outcome outcome, String reason, Optional<Measures> measures, Optional<Feeling> feeling) {

  /** Why there is a mood or none. */
  public enum Outcome {
    /** There is one. */
    READ,
    /** There is nothing to hear. */
    SILENT,
    TOO_SHORT,
    /** The file cannot be decoded. */
    UNREADABLE
  }

  /**
   * What was measured of the whole recording.
   *
   * @param duration what was heard
   * @param tempo empty without a beat
   * @param key empty for silence
   * @param loudnessLufs integrated loudness, EBU R128
   * @param loudnessRangeLu loudness range, EBU Tech 3342
   */
  public record Measures(
      Duration duration,
      Optional<Tempo> tempo,
      Optional<Key> key,
      double loudnessLufs,
      double loudnessRangeLu) {}

  /** How fast the beat goes, in beats a minute, and how clear it is, from 0 to 1. */
  public record Tempo(double beatsPerMinute, double clarity) {}

  /** The key, such as {@code F# minor}, and how clear it is, at most 1. */
  public record Key(String name, double clarity) {}

  /** The mood from one time to another. */
  public record Moment(Duration start, Duration end, Mood mood) {}

  /**
   * A mood and what it is made of.
   *
   * @param mood where the sound lies on the plane of feelings
   * @param confidence how far to trust it, from 0 to 1
   * @param quadrants probability of each quadrant
   * @param scores the seven emotions
   * @param genres genre to probability
   * @param curve the mood over time
   * @param embedding a direction of length 1: recordings that sound alike point alike; not copied
   * @param summary what was heard as a clause that ends "its …": {@code sound is sad}
   */
  public record Feeling(
      Mood mood,
      double confidence,
      Map<Quadrant, Double> quadrants,
      EmotionScores scores,
      Map<String, Double> genres,
      List<Moment> curve,
      float[] embedding,
      String summary) {

    public Feeling {
      if (!(confidence >= 0 && confidence <= 1)) {
        throw new IllegalArgumentException("confidence must be in [0, 1], but is " + confidence);
      }
      quadrants = Collections.unmodifiableMap(new EnumMap<>(quadrants));
      genres = Collections.unmodifiableMap(new LinkedHashMap<>(genres));
      curve = List.copyOf(curve);
    }
  }

  /** A file that cannot be decoded, and why. */
  public static SoundReading unreadable(String reason) {
    return new SoundReading(Outcome.UNREADABLE, reason, Optional.empty(), Optional.empty());
  }
}
