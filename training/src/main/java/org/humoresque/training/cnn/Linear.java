package org.humoresque.training.cnn;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import java.util.Random;
import org.humoresque.training.export.OnnxGraph;

/**
 * A fully connected layer with bias: (batch, in) becomes (batch, out).
 *
 * @param name prefix of its weights
 * @param in numbers coming in
 * @param out numbers going out
 */
public record Linear(String name, int in, int out) implements Layer {

  @Override
  public void initialize(Weights weights, Random random) {
    weights.addHeNormal(name + ".weight", in, random, out, in);
    weights.addConstant(name + ".bias", 0, out);
  }

  @Override
  public NDArray forward(NDArray input, Weights weights, boolean training) {
    return ai.djl.nn.core.Linear.linear(
            input, weights.get(name + ".weight"), weights.get(name + ".bias"))
        .singletonOrThrow();
  }

  @Override
  public String write(OnnxGraph graph, String input, Weights weights) {
    return graph.node(
        "Gemm",
        Map.of("transB", 1L),
        input,
        weights.write(graph, name + ".weight"),
        weights.write(graph, name + ".bias"));
  }
}
