package org.humoresque.recommend;

import java.time.Instant;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.TrackId;

/**
 * What somebody let us know about a song, and how they felt then.
 *
 * @param song what it was about
 * @param kind what they did
 * @param heard how much of the song they had heard, from 0 to 1
 * @param mood how they felt
 * @param at when
 */
public record Feedback(TrackId song, Kind kind, double heard, Mood mood, Instant at) {

  /** What somebody does with a song. */
  public enum Kind {
    LIKE(1),
    DISLIKE(-1),
    /** Counts less the later it comes. */
    SKIP(-0.6),
    REPEAT(0.6),
    /** Heard to its end. */
    FINISH(0.2),
    /** Good perhaps, but not for this mood. */
    NOT_THIS_MOOD(-1),
    /** Begun to play: says nothing of the song. */
    PLAY(0),
    /** Shall not be chosen again: a constraint sees to it, not the score. */
    NEVER(0);

    private final double worth;

    Kind(double worth) {
      this.worth = worth;
    }
  }

  /**
   * @throws IllegalArgumentException if the share heard is not in [0, 1]
   */
  public Feedback {
    if (!(heard >= 0 && heard <= 1)) {
      throw new IllegalArgumentException("heard must be in [0, 1], but is " + heard);
    }
  }

  /** How good the song was, from -1 (never again) to 1. */
  double worth() {
    return kind == Kind.SKIP ? kind.worth * (1 - heard) : kind.worth;
  }
}
