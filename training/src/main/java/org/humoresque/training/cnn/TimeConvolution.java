package org.humoresque.training.cnn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv1d;
import java.util.Map;
import java.util.Random;
import org.humoresque.training.export.OnnxGraph;

/**
 * A convolution over time that keeps the length: (batch, in, time) becomes (batch, out, time). No
 * bias; a batch normalisation follows.
 *
 * @param name of its weights
 * @param in channels coming in
 * @param out channels going out
 * @param kernel moments that each output sees, odd
 */
public record TimeConvolution(String name, int in, int out, int kernel) implements Layer {

  @Override
  public void initialize(Weights weights, Random random) {
    weights.addHeNormal(name, (long) in * kernel, random, out, in, kernel);
  }

  @Override
  public NDArray forward(NDArray input, Weights weights, boolean training) {
    return Conv1d.conv1d(
            input, weights.get(name), null, new Shape(1), new Shape(kernel / 2), new Shape(1), 1)
        .singletonOrThrow();
  }

  @Override
  public String write(OnnxGraph graph, String input, Weights weights) {
    return graph.node(
        "Conv",
        Map.of(
            "kernel_shape", new long[] {kernel},
            "pads", new long[] {kernel / 2, kernel / 2}),
        input,
        weights.write(graph, name));
  }
}
