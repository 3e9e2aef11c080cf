package org.humoresque.training.cnn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Random;
import org.humoresque.training.export.OnnxGraph;
import org.humoresque.training.export.Storage;

/**
 * A network that gives one number per class (logits, before softmax). Most read grey square
 * pictures; those of {@code training.audio} read slices of sound.
 *
 * @param name as on the command line: {@code mini-xception}
 * @param inputSize width and height of its pictures in pixels; of slices, their frames
 * @param labels of the classes it tells apart, in the order of its outputs
 * @param layers from the input, such as pictures (batch, 1, size, size), to the logits (batch,
 *     classes)
 */
public record Network(String name, int inputSize, List<String> labels, List<Layer> layers) {

  public Network {
    labels = List.copyOf(labels);
    layers = List.copyOf(layers);
  }

  /** Fresh weights, the same for the same seed. */
  public Weights initialize(NDManager manager, long seed) {
    Weights weights = new Weights(manager);
    Random random = new Random(seed);
    layers.forEach(layer -> layer.initialize(weights, random));
    return weights;
  }

  /** Logits of shape (batch, classes) from pictures of shape (batch, 1, size, size). */
  public NDArray forward(NDArray pictures, Weights weights, boolean training) {
    return forward(layers, pictures, weights, training);
  }

  /** How many classes it tells apart. */
  public int classes() {
    return labels.size();
  }

  /**
   * The network as an ONNX graph with input {@code pictures} and output {@code logits}.
   *
   * @param storage how the graph keeps its large constants
   */
  public OnnxGraph toOnnx(Weights weights, Storage storage) {
    return toOnnx(weights, storage, "pictures", -1, 1, inputSize, inputSize);
  }

  /**
   * The same with another input.
   *
   * @param inputName name of the input
   * @param inputShape its sizes; -1 stands for a batch of any size
   */
  public OnnxGraph toOnnx(Weights weights, Storage storage, String inputName, long... inputShape) {
    OnnxGraph graph = new OnnxGraph(name, storage);
    String input = graph.input(inputName, inputShape);
    graph.output(write(layers, graph, input, weights), "logits", -1, classes());
    return graph;
  }

  static NDArray forward(List<Layer> layers, NDArray input, Weights weights, boolean training) {
    NDArray value = input;
    for (Layer layer : layers) {
      value = layer.forward(value, weights, training);
    }
    return value;
  }

  static String write(List<Layer> layers, OnnxGraph graph, String input, Weights weights) {
    String value = input;
    for (Layer layer : layers) {
      value = layer.write(graph, value, weights);
    }
    return value;
  }
}
