package org.humoresque.vision.micro;

import java.time.Duration;
import java.util.Map;

/**
 * A micro-expression that was found.
 *
 * @param onset when the face begins to move
 * @param apex when it has moved farthest
 * @param offset when it is back
 * @param probabilities of the three classes, given that it is an expression; they sum to 1
 * @param confidence that it is an expression at all and no blink, turn or noise, in [0, 1]
 */
public record MicroExpression(
    Duration onset,
    Duration apex,
    Duration offset,
    Map<MicroEmotion, Double> probabilities,
    double confidence) {

  /**
   * @throws IllegalArgumentException if the moments are not in order or the confidence is not in
   *     [0, 1]
   */
  public MicroExpression {
    if (onset.compareTo(apex) > 0 || apex.compareTo(offset) > 0) {
      throw new IllegalArgumentException(
          "onset, apex and offset must be in order, but are %s, %s, %s"
              .formatted(onset, apex, offset));
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be in [0, 1], but is " + confidence);
    }
    probabilities = Map.copyOf(probabilities);
  }

  /** The likeliest class. */
  public MicroEmotion emotion() {
    return MicroReading.likeliest(probabilities);
  }

  /** From onset to offset. */
  public Duration duration() {
    return offset.minus(onset);
  }

  /** Intersection over union with another stretch of time, in [0, 1]. */
  public double overlap(Duration otherOnset, Duration otherOffset) {
    double from = Math.max(seconds(onset), seconds(otherOnset));
    double to = Math.min(seconds(offset), seconds(otherOffset));
    double all =
        Math.max(seconds(offset), seconds(otherOffset))
            - Math.min(seconds(onset), seconds(otherOnset));
    return all <= 0 ? 0 : Math.max(0, to - from) / all;
  }

  private static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }
}
