package org.humoresque.recommend.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.humoresque.kernel.Mood;
import org.jspecify.annotations.Nullable;

/**
 * Follows somebody's mood while the camera looks at them.
 *
 * <p>Readings are smoothed over time, the sure ones counting more. The mood that steers the music
 * is held until the smoothed one has stayed away from it for a while, so that it neither follows a
 * blink nor flips between two. Without a face the last mood is held, and {@link State#presence}
 * says so. A clock that goes back stands still for us.
 *
 * <p>Not safe for use by several threads.
 */
public final class MoodFollower {

  /**
   * How quickly to follow.
   *
   * @param halfLife after which a reading counts half
   * @param change the smallest distance on the plane that is another mood
   * @param lasting how long a change must last to count
   * @param away after which a missing face counts as away
   */
  public record Options(Duration halfLife, double change, Duration lasting, Duration away) {

    /** What the page starts with. */
    public static final Options DEFAULT =
        new Options(Duration.ofSeconds(3), 0.3, Duration.ofSeconds(8), Duration.ofSeconds(5));

    /**
     * @throws IllegalArgumentException naming the value that is out of its range
     */
    public Options {
      if (halfLife.isNegative() || halfLife.isZero()) {
        throw new IllegalArgumentException("halfLife must be above 0, but is " + halfLife);
      }
      if (!(change > 0 && change <= Mood.MAX_DISTANCE)) {
        throw new IllegalArgumentException("change must be in (0, 2.83], but is " + change);
      }
      if (lasting.isNegative()) {
        throw new IllegalArgumentException("lasting must be at least 0, but is " + lasting);
      }
      if (away.isNegative()) {
        throw new IllegalArgumentException("away must be at least 0, but is " + away);
      }
    }
  }

  /** Whether there is somebody. */
  public enum Presence {
    /** Nobody was seen yet. */
    NOBODY_YET,
    HERE,
    /** The face is missing or turned away; the last mood holds. */
    AWAY
  }

  /**
   * How somebody is.
   *
   * @param mood the mood that steers the music; empty until somebody was seen
   * @param smoothed the mood as the last readings have it
   * @param presence whether there is somebody
   * @param changed whether the mood that steers the music has just changed
   */
  public record State(
      Optional<Mood> mood, Optional<Mood> smoothed, Presence presence, boolean changed) {}

  private final Options options;
  private @Nullable Mood held;
  private @Nullable Mood smoothed;

  /** How much the readings behind the smoothed mood count together. */
  private double weight;

  private @Nullable Instant last;
  private @Nullable Instant lastFace;
  private @Nullable Instant apartSince;

  public MoodFollower(Options options) {
    this.options = options;
  }

  /**
   * Takes a reading of a face.
   *
   * @param mood how it looks
   * @param confidence how sure that is, from 0 (counts nothing) to 1
   * @param at when
   * @throws IllegalArgumentException if the confidence is not in [0, 1]
   */
  public State see(Mood mood, double confidence, Instant at) {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be in [0, 1], but is " + confidence);
    }
    Instant now = forward(at);
    double faded = last == null ? 0 : weight * fading(Duration.between(last, now));
    last = now;
    lastFace = now;
    if (confidence > 0) {
      weight = faded + confidence;
      Mood before = smoothed;
      smoothed = before == null ? mood : before.towards(mood, confidence / weight);
    } else {
      weight = faded;
    }
    return state(follow(now));
  }

  /** Takes note that no face was to be seen, or none that could be read. */
  public State miss(Instant at) {
    Instant now = forward(at);
    if (last != null) {
      weight *= fading(Duration.between(last, now));
    }
    last = now;
    apartSince = null;
    return state(false);
  }

  private boolean follow(Instant now) {
    Mood current = smoothed;
    Mood steering = held;
    if (current == null) {
      return false;
    }
    if (steering == null) {
      held = current;
      return true;
    }
    if (current.distance(steering) < options.change()) {
      apartSince = null;
      return false;
    }
    Instant since = apartSince == null ? now : apartSince;
    apartSince = since;
    if (Duration.between(since, now).compareTo(options.lasting()) < 0) {
      return false;
    }
    held = current;
    apartSince = null;
    return true;
  }

  private State state(boolean changed) {
    return new State(Optional.ofNullable(held), Optional.ofNullable(smoothed), presence(), changed);
  }

  private Presence presence() {
    if (lastFace == null || last == null) {
      return Presence.NOBODY_YET;
    }
    return Duration.between(lastFace, last).compareTo(options.away()) < 0
        ? Presence.HERE
        : Presence.AWAY;
  }

  private Instant forward(Instant at) {
    return last != null && at.isBefore(last) ? last : at;
  }

  private double fading(Duration time) {
    return Math.pow(0.5, (double) time.toMillis() / options.halfLife().toMillis());
  }
}
