package org.humoresque.training.cnn;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.norm.BatchNorm;
import java.util.Map;
import java.util.Random;
import org.humoresque.training.export.OnnxGraph;

/**
 * Batch normalisation over each channel (Ioffe and Szegedy 2015).
 *
 * @param name prefix of its weights
 * @param channels channels coming in and going out
 */
public record BatchNormalization(String name, int channels) implements Layer {

  private static final float EPSILON = 1e-5f;

  /** Share of the old running statistics that stays at each step. */
  private static final float MOMENTUM = 0.9f;

  @Override
  public void initialize(Weights weights, Random random) {
    weights.addConstant(name + ".scale", 1, channels);
    weights.addConstant(name + ".shift", 0, channels);
    weights.addStatistic(name + ".mean", 0, channels);
    weights.addStatistic(name + ".variance", 1, channels);
  }

  @Override
  public NDArray forward(NDArray input, Weights weights, boolean training) {
    return BatchNorm.batchNorm(
            input,
            weights.get(name + ".mean"),
            weights.get(name + ".variance"),
            weights.get(name + ".scale"),
            weights.get(name + ".shift"),
            1,
            MOMENTUM,
            EPSILON,
            training)
        .singletonOrThrow();
  }

  @Override
  public String write(OnnxGraph graph, String input, Weights weights) {
    return graph.node(
        "BatchNormalization",
        Map.of("epsilon", EPSILON),
        input,
        weights.write(graph, name + ".scale"),
        weights.write(graph, name + ".shift"),
        weights.write(graph, name + ".mean"),
        weights.write(graph, name + ".variance"));
  }
}
