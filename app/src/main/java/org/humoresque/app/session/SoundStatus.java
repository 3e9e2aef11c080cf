package org.humoresque.app.session;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How far the hearing of the library is.
 *
 * @param state whether it runs, or how it ended
 * @param done recordings heard in this run
 * @param total recordings this run has to hear
 * @param left how long the rest takes at the pace so far
 * @param problems files that could not be heard and why
 * @param error why it stopped, if it failed
 */
public record SoundStatus(
    State state,
    long done,
    long total,
    Optional<Duration> left,
    Map<String, String> problems,
    Optional<String> error) {

  /** Where it is. */
  public enum State {
    /** The settings say that nothing is heard. */
    OFF,
    /** Nothing was to be done so far. */
    IDLE,
    RUNNING,
    /** The person holds it up. */
    PAUSED,
    DONE,
    FAILED
  }

  static SoundStatus at(State state) {
    return new SoundStatus(state, 0, 0, Optional.empty(), Map.of(), Optional.empty());
  }

  SoundStatus in(State now) {
    return new SoundStatus(now, done, total, left, problems, error);
  }
}
