package org.humoresque.library.browse;

import org.humoresque.kernel.Mood;

/** A part of the plane of feelings. */
public sealed interface MoodRegion {

  /** Whether a mood lies in it. */
  boolean holds(double valence, double arousal);

  /** All moods from one valence and arousal to others. */
  record Rectangle(Range valence, Range arousal) implements MoodRegion {
    @Override
    public boolean holds(double v, double a) {
      return v >= valence.from() && v <= valence.to() && a >= arousal.from() && a <= arousal.to();
    }
  }

  /**
   * All moods near one.
   *
   * @param radius above 0, at most {@link Mood#MAX_DISTANCE}
   */
  record Circle(Mood centre, double radius) implements MoodRegion {

    public Circle {
      if (!(radius > 0 && radius <= Mood.MAX_DISTANCE)) {
        throw new IllegalArgumentException(
            "a radius must be above 0 and at most %.3f, but is %s"
                .formatted(Mood.MAX_DISTANCE, radius));
      }
    }

    @Override
    public boolean holds(double v, double a) {
      return Math.hypot(v - centre.valence(), a - centre.arousal()) <= radius;
    }
  }
}
