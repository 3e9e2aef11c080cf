package org.humoresque.vision.micro;

/**
 * A short bump of motion.
 *
 * @param onset in seconds
 * @param apex in seconds
 * @param offset in seconds
 * @param strength how far it rises above noise; larger is clearer
 */
record Candidate(double onset, double apex, double offset, double strength) {

  /** Whether two are the same bump. */
  boolean meets(Candidate other) {
    double shared = Math.min(offset, other.offset) - Math.max(onset, other.onset);
    double all = Math.max(offset, other.offset) - Math.min(onset, other.onset);
    return shared > 0.5 * all;
  }
}
