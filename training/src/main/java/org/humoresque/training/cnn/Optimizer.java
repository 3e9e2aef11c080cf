package org.humoresque.training.cnn;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Moves weights against their gradients, remembering what it needs to between steps.
 *
 * <p>Weight decay pulls on convolution and linear weights only, not on the scales and shifts of
 * normalisations.
 */
public abstract class Optimizer {

  /** The kinds there are. */
  public enum Kind {
    /** Stochastic gradient descent with Nesterov's momentum 0.9. */
    NESTEROV,
    /** Adam with decoupled weight decay (Loshchilov and Hutter 2019); rates 0.9 and 0.999. */
    ADAM;

    /** The name on the command line. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a name.
     *
     * @throws IllegalArgumentException naming the value and what is allowed
     */
    public static Kind parse(String label) {
      return Arrays.stream(values())
          .filter(kind -> kind.label().equals(label))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "unknown optimizer '%s'; allowed: %s"
                          .formatted(
                              label,
                              Arrays.stream(values())
                                  .map(Kind::label)
                                  .collect(Collectors.joining(", ")))));
    }
  }

  private final Weights weights;
  private final double weightDecay;
  private final Map<String, NDArray> memory = new LinkedHashMap<>();

  /**
   * @param memories names of what is remembered for every weight, such as {@code momentum}
   */
  Optimizer(Weights weights, double weightDecay, String... memories) {
    this.weights = weights;
    this.weightDecay = weightDecay;
    for (String remembered : memories) {
      weights
          .trainable()
          .forEach((name, array) -> memory.put(remembered + "/" + name, array.zerosLike()));
    }
  }

  static Optimizer of(Kind kind, Weights weights, double weightDecay) {
    return switch (kind) {
      case NESTEROV -> new Nesterov(weights, weightDecay);
      case ADAM -> new Adam(weights, weightDecay);
    };
  }

  /**
   * Moves every weight; gradients are zero afterwards.
   *
   * @param step number of this step in the whole training, from 1
   */
  void step(double learningRate, long step) {
    weights
        .trainable()
        .forEach(
            (name, weight) -> {
              try (NDArray gradient = weight.getGradient()) {
                double decay = weight.getShape().dimension() > 1 ? weightDecay : 0;
                move(name, weight, gradient, learningRate, decay, step);
                gradient.muli(0f);
              }
            });
  }

  /** All that is remembered, by name. */
  Map<String, float[]> toArrays() {
    Map<String, float[]> copy = new LinkedHashMap<>();
    memory.forEach((name, array) -> copy.put(name, array.toFloatArray()));
    return copy;
  }

  /** Takes up what was remembered earlier. */
  void setAll(Map<String, float[]> kept) {
    kept.forEach((name, numbers) -> memory(name).set(numbers));
  }

  final NDArray memory(String name) {
    NDArray array = memory.get(name);
    if (array == null) {
      throw new IllegalArgumentException("this optimizer remembers nothing named " + name);
    }
    return array;
  }

  abstract void move(
      String name, NDArray weight, NDArray gradient, double learningRate, double decay, long step);

  private static final class Nesterov extends Optimizer {
    private static final float MOMENTUM = 0.9f;

    Nesterov(Weights weights, double weightDecay) {
      super(weights, weightDecay, "momentum");
    }

    @Override
    void move(
        String name,
        NDArray weight,
        NDArray gradient,
        double learningRate,
        double decay,
        long step) {
      NDArray momentum = memory("momentum/" + name);
      try (NDArray pull = weight.mul((float) decay)) {
        gradient.addi(pull);
      }
      momentum.muli(MOMENTUM).addi(gradient);
      try (NDArray ahead = momentum.mul(MOMENTUM)) {
        weight.addi(gradient.addi(ahead).muli((float) -learningRate));
      }
    }
  }

  private static final class Adam extends Optimizer {
    private static final double MEAN_RATE = 0.9;
    private static final double SQUARE_RATE = 0.999;
    private static final float EPSILON = 1e-8f;

    Adam(Weights weights, double weightDecay) {
      super(weights, weightDecay, "mean", "square");
    }

    @Override
    void move(
        String name,
        NDArray weight,
        NDArray gradient,
        double learningRate,
        double decay,
        long step) {
      NDArray mean = memory("mean/" + name);
      NDArray square = memory("square/" + name);
      double meanBias = 1 - Math.pow(MEAN_RATE, step);
      double squareBias = 1 - Math.pow(SQUARE_RATE, step);
      try (NDArray gradientShare = gradient.mul((float) (1 - MEAN_RATE))) {
        mean.muli((float) MEAN_RATE).addi(gradientShare);
      }
      try (NDArray squared = gradient.mul(gradient)) {
        square.muli((float) SQUARE_RATE).addi(squared.muli((float) (1 - SQUARE_RATE)));
      }
      try (NDArray root = square.sqrt();
          NDArray move = mean.mul((float) (-learningRate / meanBias))) {
        root.muli((float) (1 / Math.sqrt(squareBias))).addi(EPSILON);
        weight.muli((float) (1 - learningRate * decay)).addi(move.divi(root));
      }
    }
  }
}
