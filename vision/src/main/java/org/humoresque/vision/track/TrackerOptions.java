package org.humoresque.vision.track;

import java.time.Duration;

/**
 * How faces are followed.
 *
 * @param detectEvery how often all faces are looked for while some are followed
 * @param seekEvery how often they are looked for while there is none
 * @param unseen how long a face is followed that the detector does not confirm, as when it turns
 *     away
 * @param remembered how long a lost face keeps its number
 * @param mostFaces how many faces are followed at most, in [1, 1000]; the largest
 */
public record TrackerOptions(
    Duration detectEvery, Duration seekEvery, Duration unseen, Duration remembered, int mostFaces) {

  /** What the camera and films use. */
  public static final TrackerOptions DEFAULT =
      new TrackerOptions(
          Duration.ofMillis(500),
          Duration.ofMillis(250),
          Duration.ofMillis(1500),
          Duration.ofSeconds(10),
          50);

  /**
   * @throws IllegalArgumentException naming the value that is out of its range
   */
  public TrackerOptions {
    requireNotNegative("detectEvery", detectEvery);
    requireNotNegative("seekEvery", seekEvery);
    requireNotNegative("unseen", unseen);
    requireNotNegative("remembered", remembered);
    if (mostFaces < 1 || mostFaces > 1000) {
      throw new IllegalArgumentException("mostFaces must be in [1, 1000], but is " + mostFaces);
    }
  }

  private static void requireNotNegative(String name, Duration value) {
    if (value.isNegative()) {
      throw new IllegalArgumentException("%s must be at least 0, but is %s".formatted(name, value));
    }
  }
}
