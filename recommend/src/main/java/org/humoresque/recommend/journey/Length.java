package org.humoresque.recommend.journey;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How long a journey takes: so many songs, or about so much time.
 *
 * @param songs how many songs, if that is said
 * @param time how much time, if that is said
 */
public record Length(OptionalInt songs, Optional<Duration> time) {

  /** No journey has more songs. */
  public static final int MOST_SONGS = 200;

  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofHours(12);

  /**
   * @throws IllegalArgumentException unless there are 1 to 200 songs
   */
  public static Length ofSongs(int songs) {
    if (songs < 1 || songs > MOST_SONGS) {
      throw new IllegalArgumentException(
          "a journey has 1 to %d songs, but %d are asked for".formatted(MOST_SONGS, songs));
    }
    return new Length(OptionalInt.of(songs), Optional.empty());
  }

  /**
   * @throws IllegalArgumentException unless it is between a minute and twelve hours
   */
  public static Length ofTime(Duration time) {
    if (time.compareTo(SHORTEST) < 0 || time.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "a journey takes from 1 minute to 12 hours, but %s are asked for".formatted(time));
    }
    return new Length(OptionalInt.empty(), Optional.of(time));
  }
}
