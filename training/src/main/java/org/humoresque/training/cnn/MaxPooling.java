package org.humoresque.training.cnn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.pooling.Pool;
import java.util.Map;
import org.humoresque.training.export.OnnxGraph;

/**
 * The largest value of each window.
 *
 * @param kernel side of the square window
 * @param stride step in both directions
 * @param padding border of minus infinity on every side
 */
public record MaxPooling(int kernel, int stride, int padding) implements Layer {

  @Override
  public NDArray forward(NDArray input, Weights weights, boolean training) {
    return Pool.maxPool2d(
        input,
        new Shape(kernel, kernel),
        new Shape(stride, stride),
        new Shape(padding, padding),
        false);
  }

  @Override
  public String write(OnnxGraph graph, String input, Weights weights) {
    return graph.node(
        "MaxPool",
        Map.of(
            "kernel_shape", new long[] {kernel, kernel},
            "strides", new long[] {stride, stride},
            "pads", new long[] {padding, padding, padding, padding}),
        input);
  }
}
