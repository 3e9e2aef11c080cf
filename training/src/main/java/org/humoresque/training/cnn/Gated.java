package org.humoresque.training.cnn;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.humoresque.training.export.OnnxGraph;

/**
 * A gated linear unit (Dauphin et al. 2017): one way's values times the sigmoid of the other's.
 *
 * @param values the way of the values
 * @param gate the way of the gate, of the same shape
 */
public record Gated(List<Layer> values, List<Layer> gate) implements Layer {

  public Gated {
    values = List.copyOf(values);
    gate = List.copyOf(gate);
  }

  @Override
  public void initialize(Weights weights, Random random) {
    values.forEach(layer -> layer.initialize(weights, random));
    gate.forEach(layer -> layer.initialize(weights, random));
  }

  @Override
  public NDArray forward(NDArray input, Weights weights, boolean training) {
    NDArray share = Activation.sigmoid(Network.forward(gate, input, weights, training));
    return Network.forward(values, input, weights, training).mul(share);
  }

  @Override
  public String write(OnnxGraph graph, String input, Weights weights) {
    String share = graph.node("Sigmoid", Map.of(), Network.write(gate, graph, input, weights));
    return graph.node("Mul", Map.of(), Network.write(values, graph, input, weights), share);
  }
}
