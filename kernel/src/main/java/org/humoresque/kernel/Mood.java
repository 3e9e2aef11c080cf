package org.humoresque.kernel;

/**
 * A point on Russell's circumplex, the plane of feelings.
 *
 * @param valence how pleasant, from -1 (miserable) to 1 (delighted)
 * @param arousal how activated, from -1 (asleep) to 1 (frantic)
 */
public record Mood(double valence, double arousal) {

  /** The middle of the plane: neither pleasant nor unpleasant, neither calm nor excited. */
  public static final Mood NEUTRAL = new Mood(0, 0);

  /** The largest distance two moods can have, from one corner of the plane to the opposite one. */
  public static final double MAX_DISTANCE = 2 * Math.sqrt(2);

  /**
   * @throws IllegalArgumentException if a coordinate is not a number in [-1, 1]
   */
  public Mood {
    requireInRange("valence", valence);
    requireInRange("arousal", arousal);
  }

  /** The mood at these coordinates, each first moved into [-1, 1] where it lies outside. */
  public static Mood clamped(double valence, double arousal) {
    return new Mood(clamp(valence), clamp(arousal));
  }

  /** Euclidean distance, from 0 to {@link #MAX_DISTANCE}. */
  public double distance(Mood other) {
    return Math.hypot(valence - other.valence, arousal - other.arousal);
  }

  /**
   * The point on the straight way from this mood to another.
   *
   * @param share how far along, from 0 (here) to 1 (there)
   */
  public Mood towards(Mood other, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share must be in [0, 1], but is " + share);
    }
    return clamped(
        valence + share * (other.valence - valence), arousal + share * (other.arousal - arousal));
  }

  private static double clamp(double value) {
    return Math.max(-1, Math.min(1, value));
  }

  private static void requireInRange(String name, double value) {
    if (!(value >= -1 && value <= 1)) {
      throw new IllegalArgumentException(name + " must be in [-1, 1], but is " + value);
    }
  }
}
