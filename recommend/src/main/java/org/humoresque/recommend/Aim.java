package org.humoresque.recommend;

import java.util.Optional;
import org.humoresque.kernel.Mood;

/**
 * Where the music is to take somebody.
 *
 * @param now how they feel
 * @param target how the music is to be
 * @param goal the goal that led there; empty if they pointed at the target themself
 */
public record Aim(Mood now, Mood target, Optional<MoodGoal> goal) {

  /** The target that a goal sets for a mood. */
  public static Aim of(Mood now, MoodGoal goal) {
    return new Aim(now, goal.target(now), Optional.of(goal));
  }

  /** A point on the plane of feelings. */
  public static Aim at(Mood now, Mood target) {
    return new Aim(now, target, Optional.empty());
  }
}
