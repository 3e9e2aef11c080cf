package org.humoresque.training.cnn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.humoresque.training.export.OnnxGraph;

/**
 * The numbers of a network by name: those that training moves by gradient, and the running
 * statistics of its batch normalisations.
 */
public final class Weights implements AutoCloseable {

  private final NDManager manager;
  private final Map<String, NDArray> trainable = new LinkedHashMap<>();
  private final Map<String, NDArray> statistics = new LinkedHashMap<>();

  public Weights(NDManager parent) {
    this.manager = parent.newSubManager();
  }

  /**
   * Adds weights drawn from a normal distribution of mean 0 and variance 2 / fanIn (He et al. 2015,
   * for layers followed by ReLU).
   *
   * @param fanIn number of inputs that feed one output
   */
  public void addHeNormal(String name, long fanIn, Random random, long... shape) {
    float[] numbers = new float[(int) new Shape(shape).size()];
    double deviation = Math.sqrt(2.0 / fanIn);
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) (random.nextGaussian() * deviation);
    }
    addTrainable(name, numbers, shape);
  }

  /** Adds weights that all begin with the same value. */
  public void addConstant(String name, float value, long... shape) {
    addTrainable(name, filled(value, shape), shape);
  }

  /** Adds running statistics, which the forward pass updates and no gradient touches. */
  public void addStatistic(String name, float value, long... shape) {
    statistics.put(name, manager.create(filled(value, shape), new Shape(shape)));
  }

  /**
   * The array of this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public NDArray get(String name) {
    NDArray array = trainable.containsKey(name) ? trainable.get(name) : statistics.get(name);
    if (array == null) {
      throw new IllegalArgumentException("the network has no weights named " + name);
    }
    return array;
  }

  /** Writes the array of this name into an ONNX graph, under the same name. */
  public String write(OnnxGraph graph, String name) {
    NDArray array = get(name);
    return graph.constant(name, array.toFloatArray(), array.getShape().getShape());
  }

  /** The weights that gradients move, by name. */
  public Map<String, NDArray> trainable() {
    return Collections.unmodifiableMap(trainable);
  }

  /** Every array by name, in a fixed order. */
  public Map<String, NDArray> all() {
    Map<String, NDArray> all = new LinkedHashMap<>(trainable);
    all.putAll(statistics);
    return all;
  }

  /** How many numbers training moves. */
  public long parameterCount() {
    return trainable.values().stream().mapToLong(NDArray::size).sum();
  }

  /** Copies every number out, by name. */
  public Map<String, float[]> toArrays() {
    Map<String, float[]> copy = new LinkedHashMap<>();
    all().forEach((name, array) -> copy.put(name, array.toFloatArray()));
    return copy;
  }

  /**
   * Overwrites every number.
   *
   * @throws IllegalArgumentException if a name is missing or an array has another length
   */
  public void setAll(Map<String, float[]> numbers) {
    all()
        .forEach(
            (name, array) -> {
              float[] wanted = numbers.get(name);
              if (wanted == null || wanted.length != array.size()) {
                throw new IllegalArgumentException(
                    "these weights belong to another network: %s should have %d numbers, but has %s"
                        .formatted(name, array.size(), wanted == null ? "none" : wanted.length));
              }
              array.set(wanted);
            });
  }

  /** Overwrites the numbers of those arrays that are given and fit, and leaves the others. */
  void setAllOf(Map<String, float[]> numbers) {
    all()
        .forEach(
            (name, array) -> {
              float[] wanted = numbers.get(name);
              if (wanted != null && wanted.length == array.size()) {
                array.set(wanted);
              }
            });
  }

  @Override
  public void close() {
    manager.close();
  }

  private void addTrainable(String name, float[] numbers, long... shape) {
    NDArray array = manager.create(numbers, new Shape(shape));
    array.setRequiresGradient(true);
    trainable.put(name, array);
  }

  private static float[] filled(float value, long... shape) {
    float[] numbers = new float[(int) new Shape(shape).size()];
    Arrays.fill(numbers, value);
    return numbers;
  }
}
