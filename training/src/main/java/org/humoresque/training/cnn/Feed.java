package org.humoresque.training.cnn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Random;

/**
 * Makes of examples what a network takes in and what it should give out.
 *
 * @param <E> what is learned from
 */
public interface Feed<E extends Labelled> {

  /**
   * A batch.
   *
   * @param inputs what the network takes in, the batch first
   * @param targets of shape (batch, classes); a row sums to the weight of its example
   */
  record Batch(NDArray inputs, NDArray targets) {}

  /**
   * Examples as training shows them: varied, blended.
   *
   * @param epoch the first is 1
   */
  Batch varied(int epoch, List<E> examples, Random random, NDManager manager);

  /** Examples as they are, each with its whole label. */
  Batch plain(int epoch, List<E> examples, NDManager manager);
}
