package org.humoresque.training.cnn;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import java.util.Map;
import org.humoresque.training.export.OnnxGraph;

/** Rectified linear unit: what is below zero becomes zero. */
public record Relu() implements Layer {

  @Override
  public NDArray forward(NDArray input, Weights weights, boolean training) {
    return Activation.relu(input);
  }

  @Override
  public String write(OnnxGraph graph, String input, Weights weights) {
    return graph.node("Relu", Map.of(), input);
  }
}
