package org.humoresque.recommend.constraint;

import java.time.Duration;
import org.humoresque.recommend.Constraint;
import org.humoresque.recommend.SongIndex;

/**
 * Neither too short nor too long. A song whose length is not known fulfils it.
 *
 * @param shortest at least so long
 * @param longest at most so long
 */
public record OfLength(Duration shortest, Duration longest) implements Constraint {

  /** A longest length that excludes nothing. */
  public static final Duration UNLIMITED = Duration.ofDays(1);

  /**
   * @throws IllegalArgumentException if nothing can be that long
   */
  public OfLength {
    if (shortest.isNegative() || shortest.compareTo(longest) > 0) {
      throw new IllegalArgumentException(
          "the shortest length must be in [0, longest], but is %s and the longest is %s"
              .formatted(shortest, longest));
    }
  }

  @Override
  public boolean allows(SongIndex songs, int song) {
    int seconds = songs.seconds(song);
    return seconds == 0 || seconds >= shortest.toSeconds() && seconds <= longest.toSeconds();
  }

  @Override
  public String description() {
    if (shortest.isZero()) {
      return "at most %s long".formatted(text(longest));
    }
    if (longest.compareTo(UNLIMITED) >= 0) {
      return "at least %s long".formatted(text(shortest));
    }
    return "between %s and %s long".formatted(text(shortest), text(longest));
  }

  private static String text(Duration duration) {
    return "%d:%02d".formatted(duration.toMinutes(), duration.toSecondsPart());
  }
}
