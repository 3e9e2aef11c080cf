package org.humoresque.vision.micro;

import java.time.Duration;
import org.humoresque.vision.image.GreyImage;

/**
 * One moment of a face in a video.
 *
 * @param image the face, square, cut and upright as {@code vision.face} cuts it: all moments of a
 *     clip from one track
 * @param time since the video began
 */
public record TimedFace(GreyImage image, Duration time) {

  /**
   * @throws IllegalArgumentException if the picture is not square or smaller than 16×16, or the
   *     time is negative
   */
  public TimedFace {
    if (image.width() != image.height() || image.width() < 16) {
      throw new IllegalArgumentException(
          "a face must be square and at least 16×16 pixels, but is %d×%d"
              .formatted(image.width(), image.height()));
    }
    if (time.isNegative()) {
      throw new IllegalArgumentException("a face's time must be at least 0, but is " + time);
    }
  }

  /** The time in seconds. */
  double seconds() {
    return time.toNanos() / 1e9;
  }
}
