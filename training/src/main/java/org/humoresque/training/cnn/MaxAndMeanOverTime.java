package org.humoresque.training.cnn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import java.util.Map;
import org.humoresque.training.export.OnnxGraph;

/**
 * The largest and the mean value of each channel over all time, one behind the other: (batch,
 * channels, time) becomes (batch, 2 * channels) (PAPERS.md A2).
 */
public record MaxAndMeanOverTime() implements Layer {

  @Override
  public NDArray forward(NDArray input, Weights weights, boolean training) {
    int[] time = {2};
    return NDArrays.concat(new NDList(input.max(time), input.mean(time)), 1);
  }

  @Override
  public String write(OnnxGraph graph, String input, Weights weights) {
    String both =
        graph.node(
            "Concat",
            Map.of("axis", 1L),
            graph.node("GlobalMaxPool", Map.of(), input),
            graph.node("GlobalAveragePool", Map.of(), input));
    return graph.node("Flatten", Map.of("axis", 1L), both);
  }
}
