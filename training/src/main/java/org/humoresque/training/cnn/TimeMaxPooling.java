package org.humoresque.training.cnn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.pooling.Pool;
import java.util.Map;
import org.humoresque.training.export.OnnxGraph;

/**
 * The largest of every few moments: (batch, channels, time) becomes (batch, channels, time / size).
 *
 * @param size moments in one
 */
public record TimeMaxPooling(int size) implements Layer {

  @Override
  public NDArray forward(NDArray input, Weights weights, boolean training) {
    return Pool.maxPool1d(input, new Shape(size), new Shape(size), new Shape(0), false);
  }

  @Override
  public String write(OnnxGraph graph, String input, Weights weights) {
    return graph.node(
        "MaxPool", Map.of("kernel_shape", new long[] {size}, "strides", new long[] {size}), input);
  }
}
