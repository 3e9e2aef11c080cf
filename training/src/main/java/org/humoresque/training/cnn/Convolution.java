package org.humoresque.training.cnn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import java.util.Map;
import java.util.Random;
import org.humoresque.training.export.OnnxGraph;

/**
 * A two-dimensional convolution without bias (a batch normalisation follows).
 *
 * @param name of its weights
 * @param in channels coming in
 * @param out channels going out
 * @param kernel side of the square kernel
 * @param stride step in both directions
 * @param padding zeros added on every side
 * @param groups 1, or {@code in} for a depth-wise convolution
 */
public record Convolution(
    String name, int in, int out, int kernel, int stride, int padding, int groups)
    implements Layer {

  /** A full convolution of stride 1 without padding. */
  public static Convolution valid(String name, int in, int out, int kernel) {
    return new Convolution(name, in, out, kernel, 1, 0, 1);
  }

  /** A 1×1 convolution, which mixes channels. */
  public static Convolution pointwise(String name, int in, int out, int stride) {
    return new Convolution(name, in, out, 1, stride, 0, 1);
  }

  /** A 3×3 convolution of each channel by itself that keeps the size. */
  public static Convolution depthwise(String name, int channels) {
    return new Convolution(name, channels, channels, 3, 1, 1, channels);
  }

  @Override
  public void initialize(Weights weights, Random random) {
    long fanIn = (long) in / groups * kernel * kernel;
    weights.addHeNormal(name, fanIn, random, out, in / groups, kernel, kernel);
  }

  @Override
  public NDArray forward(NDArray input, Weights weights, boolean training) {
    return Conv2d.conv2d(
            input,
            weights.get(name),
            null,
            new Shape(stride, stride),
            new Shape(padding, padding),
            new Shape(1, 1),
            groups)
        .singletonOrThrow();
  }

  @Override
  public String write(OnnxGraph graph, String input, Weights weights) {
    NDArray kernelWeights = weights.get(name);
    String constant =
        graph.constant(name, kernelWeights.toFloatArray(), kernelWeights.getShape().getShape());
    return graph.node(
        "Conv",
        Map.of(
            "kernel_shape", new long[] {kernel, kernel},
            "strides", new long[] {stride, stride},
            "pads", new long[] {padding, padding, padding, padding},
            "group", (long) groups),
        input,
        constant);
  }
}
