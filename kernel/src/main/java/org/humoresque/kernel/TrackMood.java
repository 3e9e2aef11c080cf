package org.humoresque.kernel;

import java.util.Optional;

/**
 * The mood a track carries, and how we know.
 *
 * @param mood where the track lies on the plane of feelings
 * @param emotion the emotion it was labelled with, where the source names one
 * @param confidence how far to trust it, from 0 to 1
 * @param source what told us
 * @param evidence the words that decided, as a person would read them: {@code mood tag "gloomy"}
 */
public record TrackMood(
    Mood mood, Optional<Emotion> emotion, double confidence, Source source, String evidence) {

  /** What a track's mood was read from. */
  public enum Source {
    /** The person said so: always wins. */
    USER_LABEL,
    /** A catalogue says so: its words for moods, its valence and energy. */
    CATALOGUE,
    /** A mood word in the file's tags. */
    MOOD_TAG,
    /** The song's words, together with its genre where that is known. */
    LYRICS,
    /** The genre in the file's tags: a rough hint. */
    GENRE_TAG
  }

  /**
   * @throws IllegalArgumentException if the confidence is not in [0, 1]
   */
  public TrackMood {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be in [0, 1], but is " + confidence);
    }
  }

  /** The label a person gave a track. */
  public static TrackMood labelled(Emotion emotion) {
    return new TrackMood(
        emotion.mood(),
        Optional.of(emotion),
        1,
        Source.USER_LABEL,
        "you marked it " + emotion.label());
  }
}
