package org.humoresque.vision.micro;

import java.util.List;

/**
 * Finds the micro-expressions of a face of which moments come one by one, some two seconds late.
 * Keeps the last few seconds, however long the video. For one thread.
 */
public final class MicroExpressionStream {

  private final CandidateStream candidates;
  private final MicroExpressionSpotter spotter;

  MicroExpressionStream(CandidateStream candidates, MicroExpressionSpotter spotter) {
    this.candidates = candidates;
    this.spotter = spotter;
  }

  /**
   * Takes in the next moment. After a gap of more than 0.3 s, such as a lost face, it begins anew.
   *
   * @return what has been found since; mostly nothing
   * @throws IllegalArgumentException if it is not later than the last
   */
  public List<MicroExpression> add(TimedFace face) {
    return spotter.confirmed(candidates.add(face));
  }

  /** What is found in what is left, as after the last moment; the next one begins anew. */
  public List<MicroExpression> finish() {
    return spotter.confirmed(candidates.finish());
  }
}
