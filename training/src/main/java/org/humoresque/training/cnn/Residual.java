package org.humoresque.training.cnn;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.humoresque.training.export.OnnxGraph;

/**
 * Two ways from the same input, added at the end (He et al. 2016).
 *
 * @param main the long way
 * @param shortcut the short way; empty passes the input on unchanged
 */
public record Residual(List<Layer> main, List<Layer> shortcut) implements Layer {

  public Residual {
    main = List.copyOf(main);
    shortcut = List.copyOf(shortcut);
  }

  @Override
  public void initialize(Weights weights, Random random) {
    main.forEach(layer -> layer.initialize(weights, random));
    shortcut.forEach(layer -> layer.initialize(weights, random));
  }

  @Override
  public NDArray forward(NDArray input, Weights weights, boolean training) {
    return Network.forward(main, input, weights, training)
        .add(Network.forward(shortcut, input, weights, training));
  }

  @Override
  public String write(OnnxGraph graph, String input, Weights weights) {
    return graph.node(
        "Add",
        Map.of(),
        Network.write(main, graph, input, weights),
        Network.write(shortcut, graph, input, weights));
  }
}
