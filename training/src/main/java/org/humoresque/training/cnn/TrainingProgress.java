package org.humoresque.training.cnn;

/** Is told how a training goes on; called from the training thread. */
public interface TrainingProgress {

  /**
   * A step is done.
   *
   * @param epoch from 1
   * @param step within the epoch, from 1
   * @param steps of an epoch
   * @param loss mean loss of this epoch so far
   * @param accuracy share read right in this epoch so far
   */
  void step(int epoch, int step, int steps, double loss, double accuracy);

  /** An epoch is done and its checkpoint written. */
  void epoch(EpochMetrics metrics);
}
