package org.humoresque.training.cnn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.pooling.Pool;
import java.util.Map;
import org.humoresque.training.export.OnnxGraph;

/**
 * The largest of each block of 2×2×2 over time, height and width; what is left over at the ends is
 * dropped.
 */
public record SpaceTimePooling() implements Layer {

  @Override
  public NDArray forward(NDArray input, Weights weights, boolean training) {
    Shape two = new Shape(2, 2, 2);
    return Pool.maxPool3d(input, two, two, new Shape(0, 0, 0), false);
  }

  @Override
  public String write(OnnxGraph graph, String input, Weights weights) {
    return graph.node(
        "MaxPool",
        Map.of("kernel_shape", new long[] {2, 2, 2}, "strides", new long[] {2, 2, 2}),
        input);
  }
}
