package org.humoresque.training.cnn;

import ai.djl.ndarray.NDArray;
import org.humoresque.training.export.OnnxGraph;

/**
 * Silences a share of its inputs at random while training; does nothing afterwards.
 *
 * @param rate share that is silenced, in [0, 1)
 */
public record Dropout(double rate) implements Layer {

  @Override
  public NDArray forward(NDArray input, Weights weights, boolean training) {
    return training
        ? ai.djl.nn.norm.Dropout.dropout(input, (float) rate, true).singletonOrThrow()
        : input;
  }

  @Override
  public String write(OnnxGraph graph, String input, Weights weights) {
    return input;
  }
}
