package org.humoresque.training.cnn;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.pooling.Pool;
import java.util.Map;
import org.humoresque.training.export.OnnxGraph;

/** The mean of each channel: (batch, channels, height, width) becomes (batch, channels). */
public record GlobalAveragePooling() implements Layer {

  @Override
  public NDArray forward(NDArray input, Weights weights, boolean training) {
    return Pool.globalAvgPool2d(input);
  }

  @Override
  public String write(OnnxGraph graph, String input, Weights weights) {
    String pooled = graph.node("GlobalAveragePool", Map.of(), input);
    return graph.node("Flatten", Map.of("axis", 1L), pooled);
  }
}
