package org.humoresque.training.cnn;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import org.humoresque.training.export.OnnxGraph;

/** All of a picture in one row: (batch, channels, height, width) becomes (batch, numbers). */
public record Flatten() implements Layer {

  @Override
  public NDArray forward(NDArray input, Weights weights, boolean training) {
    return input.reshape(input.getShape().get(0), -1);
  }

  @Override
  public String write(OnnxGraph graph, String input, Weights weights) {
    return graph.node("Flatten", Map.of("axis", 1L), input);
  }
}
