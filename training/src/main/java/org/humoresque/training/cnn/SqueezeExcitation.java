package org.humoresque.training.cnn;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import ai.djl.nn.pooling.Pool;
import java.util.Map;
import java.util.Random;
import org.humoresque.training.export.OnnxGraph;

/**
 * Weighs each channel by what the whole picture shows (squeeze and excitation, Hu et al. 2018).
 *
 * @param name prefix of its weights
 * @param channels coming in and going out
 * @param hidden numbers in its bottleneck
 */
public record SqueezeExcitation(String name, int channels, int hidden) implements Layer {

  @Override
  public void initialize(Weights weights, Random random) {
    squeeze().initialize(weights, random);
    excite().initialize(weights, random);
  }

  @Override
  public NDArray forward(NDArray input, Weights weights, boolean training) {
    NDArray mean = Pool.globalAvgPool2d(input);
    NDArray hidden = Activation.relu(squeeze().forward(mean, weights, training));
    NDArray gate = Activation.sigmoid(excite().forward(hidden, weights, training));
    return input.mul(gate.reshape(gate.getShape().get(0), channels, 1, 1));
  }

  @Override
  public String write(OnnxGraph graph, String input, Weights weights) {
    String mean =
        graph.node("Flatten", Map.of("axis", 1L), graph.node("GlobalAveragePool", Map.of(), input));
    String hidden = graph.node("Relu", Map.of(), squeeze().write(graph, mean, weights));
    String gate = graph.node("Sigmoid", Map.of(), excite().write(graph, hidden, weights));
    String shape = graph.constant(name + ".shape", new long[] {-1, channels, 1, 1});
    return graph.node("Mul", Map.of(), input, graph.node("Reshape", Map.of(), gate, shape));
  }

  private Linear squeeze() {
    return new Linear(name + ".squeeze", channels, hidden);
  }

  private Linear excite() {
    return new Linear(name + ".excite", hidden, channels);
  }
}
