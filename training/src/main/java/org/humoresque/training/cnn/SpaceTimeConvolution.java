package org.humoresque.training.cnn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv3d;
import java.util.Map;
import java.util.Random;
import org.humoresque.training.export.OnnxGraph;

/**
 * A 3×3×3 convolution over time, height and width that keeps the size: (batch, in, time, height,
 * width) becomes (batch, out, time, height, width). No bias; a batch normalisation follows.
 *
 * @param name of its weights
 * @param in channels coming in
 * @param out channels going out
 */
public record SpaceTimeConvolution(String name, int in, int out) implements Layer {

  private static final int KERNEL = 3;

  @Override
  public void initialize(Weights weights, Random random) {
    weights.addHeNormal(
        name, (long) in * KERNEL * KERNEL * KERNEL, random, out, in, KERNEL, KERNEL, KERNEL);
  }

  @Override
  public NDArray forward(NDArray input, Weights weights, boolean training) {
    Shape one = new Shape(1, 1, 1);
    return Conv3d.conv3d(input, weights.get(name), null, one, one, one, 1).singletonOrThrow();
  }

  @Override
  public String write(OnnxGraph graph, String input, Weights weights) {
    return graph.node(
        "Conv",
        Map.of(
            "kernel_shape", new long[] {KERNEL, KERNEL, KERNEL},
            "pads", new long[] {1, 1, 1, 1, 1, 1}),
        input,
        weights.write(graph, name));
  }
}
