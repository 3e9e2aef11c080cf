package org.humoresque.vision.micro;

import java.time.Duration;

/**
 * A bump of motion that a network has yet to confirm.
 *
 * @param onset when it begins
 * @param apex when it is highest
 * @param offset when it ends
 * @param numbers what {@link MicroSequence} makes of its frames
 */
public record SpottedSequence(Duration onset, Duration apex, Duration offset, float[] numbers) {

  static SpottedSequence of(Candidate candidate, float[] numbers) {
    return new SpottedSequence(
        time(candidate.onset()), time(candidate.apex()), time(candidate.offset()), numbers);
  }

  private static Duration time(double seconds) {
    return Duration.ofNanos(Math.round(Math.max(0, seconds) * 1e9));
  }

  /** The micro-expression it is, if a network says so. */
  MicroExpression read(MicroReading reading) {
    return new MicroExpression(onset, apex, offset, reading.probabilities(), reading.confidence());
  }
}
