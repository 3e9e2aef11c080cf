package org.humoresque.library.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.TrackId;

/**
 * Something a listener did with a song.
 *
 * @param song which
 * @param kind what they did
 * @param heard how much of it they had heard, from 0 to 1
 * @param mood how they felt
 * @param at when
 */
public record SongEvent(TrackId song, Kind kind, double heard, Mood mood, Instant at) {

  /** What a listener does with a song. */
  public enum Kind {
    LIKE,
    DISLIKE,
    SKIP,
    REPEAT,
    /** Heard to its end. */
    FINISH,
    NOT_THIS_MOOD,
    /** Begun to play. */
    PLAY,
    /** Shall never be chosen again. */
    NEVER;

    /** The name used over HTTP: {@code not-this-mood}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @throws IllegalArgumentException naming the value and the allowed labels
     */
    public static Kind parse(String label) {
      String wanted = label.strip().toLowerCase(Locale.ROOT);
      return Arrays.stream(values())
          .filter(kind -> kind.label().equals(wanted))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "unknown kind of feedback '%s'; allowed: %s"
                          .formatted(
                              label,
                              Arrays.stream(values())
                                  .map(Kind::label)
                                  .collect(Collectors.joining(", ")))));
    }
  }

  /**
   * @throws IllegalArgumentException if the share heard is not in [0, 1]
   */
  public SongEvent {
    if (!(heard >= 0 && heard <= 1)) {
      throw new IllegalArgumentException("heard must be in [0, 1], but is " + heard);
    }
  }
}
