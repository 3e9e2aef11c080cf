package org.humoresque.kernel;

import java.util.List;
import java.util.Optional;

/**
 * The mood a track carries, and how we know.
 *
 * @param mood where the track lies on the plane of feelings
 * @param emotion the emotion it was labelled with, where the source names one
 * @param scores the seven emotions, where somebody worked them out
 * @param confidence how far to trust it, from 0 to 1
 * @param sources what told us, at least one; what counted most comes first
 * @param evidence what decided, as a person would read it: {@code mood tag "gloomy"}
 */
public record TrackMood(
    Mood mood,
    Optional<Emotion> emotion,
    Optional<EmotionScores> scores,
    double confidence,
    List<Source> sources,
    String evidence) {

  /** What a track's mood was read from. */
  public enum Source {
    /** The person said so: always wins. */
    USER_LABEL,
    /** A catalogue says so: its words for moods, its valence and energy. */
    CATALOGUE,
    /** A mood word in the file's tags. */
    MOOD_TAG,
    /** The song's words. */
    LYRICS,
    /** The song's sound. */
    AUDIO,
    /** The genre in the file's tags: a rough hint. */
    GENRE_TAG
  }

  /**
   * @throws IllegalArgumentException if the confidence is not in [0, 1], or there is no source
   */
  public TrackMood {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be in [0, 1], but is " + confidence);
    }
    sources = List.copyOf(sources);
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("a mood has at least one source");
    }
  }

  /** What one source says. */
  public TrackMood(
      Mood mood, Optional<Emotion> emotion, double confidence, Source source, String evidence) {
    this(mood, emotion, Optional.empty(), confidence, List.of(source), evidence);
  }

  /** The source that counted most. */
  public Source source() {
    return sources.get(0);
  }

  /** The label a person gave a track. */
  public static TrackMood labelled(Emotion emotion) {
    return new TrackMood(
        emotion.mood(),
        Optional.of(emotion),
        Optional.of(EmotionScores.certain(emotion)),
        1,
        List.of(Source.USER_LABEL),
        "you marked it " + emotion.label());
  }
}
