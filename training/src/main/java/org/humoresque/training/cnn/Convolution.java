package org.humoresque.training.cnn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import java.util.Map;
import java.util.Random;
import org.humoresque.training.export.OnnxGraph;
import org.jspecify.annotations.Nullable;

/**
 * A two-dimensional convolution.
 *
 * @param name of its weights
 * @param in channels coming in
 * @param out channels going out
 * @param window what each output sees
 * @param groups 1, or {@code in} for a depth-wise convolution
 * @param bias whether it adds a number per channel; not needed before a batch normalisation
 */
public record Convolution(String name, int in, int out, Window window, int groups, boolean bias)
    implements Layer {

  /**
   * What each output of a convolution sees.
   *
   * @param kernel side of the square kernel
   * @param stride step in both directions
   * @param padding zeros added on every side
   * @param dilation distance of neighbouring kernel points
   */
  public record Window(int kernel, int stride, int padding, int dilation) {

    /** An odd kernel that keeps the size. */
    public static Window same(int kernel) {
      return new Window(kernel, 1, kernel / 2, 1);
    }

    /** A kernel that stays inside the picture. */
    public static Window valid(int kernel) {
      return new Window(kernel, 1, 0, 1);
    }
  }

  /** A full convolution without bias. */
  public static Convolution of(String name, int in, int out, Window window) {
    return new Convolution(name, in, out, window, 1, false);
  }

  /** A full convolution with bias, for networks without batch normalisation. */
  public static Convolution biased(String name, int in, int out, Window window) {
    return new Convolution(name, in, out, window, 1, true);
  }

  /** A 1×1 convolution, which mixes channels. */
  public static Convolution pointwise(String name, int in, int out, int stride) {
    return of(name, in, out, new Window(1, stride, 0, 1));
  }

  /** A 3×3 convolution of each channel by itself that keeps the size. */
  public static Convolution depthwise(String name, int channels) {
    return new Convolution(name, channels, channels, Window.same(3), channels, false);
  }

  @Override
  public void initialize(Weights weights, Random random) {
    long fanIn = (long) in / groups * window.kernel() * window.kernel();
    weights.addHeNormal(name, fanIn, random, out, in / groups, window.kernel(), window.kernel());
    if (bias) {
      weights.addConstant(name + ".bias", 0, out);
    }
  }

  @Override
  public NDArray forward(NDArray input, Weights weights, boolean training) {
    @Nullable NDArray shift = bias ? weights.get(name + ".bias") : null;
    return Conv2d.conv2d(
            input,
            weights.get(name),
            shift,
            new Shape(window.stride(), window.stride()),
            new Shape(window.padding(), window.padding()),
            new Shape(window.dilation(), window.dilation()),
            groups)
        .singletonOrThrow();
  }

  @Override
  public String write(OnnxGraph graph, String input, Weights weights) {
    String kernel = weights.write(graph, name);
    String[] inputs =
        bias
            ? new String[] {input, kernel, weights.write(graph, name + ".bias")}
            : new String[] {input, kernel};
    int padding = window.padding();
    return graph.node(
        "Conv",
        Map.of(
            "kernel_shape", new long[] {window.kernel(), window.kernel()},
            "strides", new long[] {window.stride(), window.stride()},
            "pads", new long[] {padding, padding, padding, padding},
            "dilations", new long[] {window.dilation(), window.dilation()},
            "group", (long) groups),
        inputs);
  }
}
