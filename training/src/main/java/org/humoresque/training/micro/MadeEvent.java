package org.humoresque.training.micro;

import java.util.Random;
import org.humoresque.vision.micro.MicroEmotion;

/**
 * A micro-expression as it was made: rise and fall along sines whose steepness varies.
 *
 * @param emotion what it expresses
 * @param amplitude how far the part that moves farthest moves, as a share of the face's width
 * @param onset in seconds
 * @param apex in seconds
 * @param offset in seconds
 * @param skew power that bends rise and fall; 1 leaves half cosines
 */
record MadeEvent(
    MicroEmotion emotion, double amplitude, double onset, double apex, double offset, double skew) {

  /**
   * One that begins at a moment.
   *
   * @param frameRate it lasts at least three frames
   */
  static MadeEvent random(MicroEmotion emotion, double onset, double frameRate, Random random) {
    double shortest = Math.max(0.06, 3 / frameRate);
    double duration = shortest * Math.pow(0.5 / shortest, random.nextDouble());
    double rise = (0.3 + 0.35 * random.nextDouble()) * duration;
    double amplitude = 0.008 * Math.pow(3, random.nextDouble());
    return new MadeEvent(
        emotion,
        amplitude,
        onset,
        onset + rise,
        onset + duration,
        0.75 + 0.6 * random.nextDouble());
  }

  /** How far it has grown, from 0 to 1. */
  double at(double seconds) {
    if (seconds <= onset || seconds >= offset) {
      return 0;
    }
    double share =
        seconds < apex ? (seconds - onset) / (apex - onset) : (offset - seconds) / (offset - apex);
    double sine = Math.sin(Math.PI / 2 * Math.pow(share, skew));
    return sine * sine;
  }

  /** Intersection over union with another stretch of time. */
  double overlap(double otherOnset, double otherOffset) {
    double shared = Math.min(offset, otherOffset) - Math.max(onset, otherOnset);
    double all = Math.max(offset, otherOffset) - Math.min(onset, otherOnset);
    return all <= 0 ? 0 : Math.max(0, shared) / all;
  }
}
