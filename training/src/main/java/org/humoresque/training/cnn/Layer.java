package org.humoresque.training.cnn;

import ai.djl.ndarray.NDArray;
import java.util.Random;
import org.humoresque.training.export.OnnxGraph;

/**
 * One step of a network, described once and read three ways: to make its weights, to compute it
 * while training, and to write it into an ONNX file.
 *
 * <p>Pictures flow as arrays of shape (batch, channels, height, width).
 */
public interface Layer {

  /** Adds this layer's weights, freshly drawn. */
  default void initialize(Weights weights, Random random) {}

  /**
   * Computes the layer.
   *
   * @param training whether batch statistics and dropout are at work
   */
  NDArray forward(NDArray input, Weights weights, boolean training);

  /**
   * Writes the layer as it computes outside training.
   *
   * @param input name of the value it takes
   * @return name of the value it gives
   */
  String write(OnnxGraph graph, String input, Weights weights);
}
