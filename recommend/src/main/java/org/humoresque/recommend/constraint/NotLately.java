package org.humoresque.recommend.constraint;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.humoresque.kernel.TrackId;
import org.humoresque.recommend.Constraint;
import org.humoresque.recommend.SongIndex;

/**
 * Not heard for a while. What was heard in the future, by a clock that jumped, counts as heard now;
 * farther ahead than the pause it counts as never heard, or it would be hidden until then.
 *
 * @param lastPlayed when each song was heard last
 * @param pause for how long not
 * @param now the time
 */
public record NotLately(Map<TrackId, Instant> lastPlayed, Duration pause, Instant now)
    implements Constraint {

  private static final long MINUTES_A_DAY = 24 * 60;

  /**
   * @throws IllegalArgumentException if the pause is negative
   */
  public NotLately {
    if (pause.isNegative()) {
      throw new IllegalArgumentException("the pause must be at least 0, but is " + pause);
    }
    lastPlayed = Map.copyOf(lastPlayed);
  }

  @Override
  public boolean allows(SongIndex songs, int song) {
    if (lastPlayed.isEmpty()) {
      return true;
    }
    Instant last = lastPlayed.get(songs.id(song));
    return last == null || Duration.between(last, now).abs().compareTo(pause) >= 0;
  }

  @Override
  public String description() {
    long minutes = pause.toMinutes();
    return minutes % MINUTES_A_DAY == 0
        ? "not heard for %d days".formatted(pause.toDays())
        : "not heard for %d:%02d hours".formatted(pause.toHours(), pause.toMinutesPart());
  }
}
