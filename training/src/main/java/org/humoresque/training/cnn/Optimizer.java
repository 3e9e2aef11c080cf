package org.humoresque.training.cnn;

import ai.djl.ndarray.NDArray;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Moves weights against their gradients, remembering what it needs to between steps.
 *
 * <p>Weight decay pulls on convolution and linear weights only, not on the scales and shifts of
 * normalisations.
 */
public abstract class Optimizer {

  /** The kinds there are. */
  public enum Kind {
    /** Stochastic gradient descent with plain momentum. */
    SGD,
    /** Stochastic gradient descent with Nesterov's momentum. */
    NESTEROV,
    /** Adam with decoupled weight decay (Loshchilov and Hutter 2019); rates 0.9 and 0.999. */
    ADAM;

    /** The name on the command line. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
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

  static Optimizer of(TrainingOptions.Descent descent, Weights weights) {
    return switch (descent.optimizer()) {
      case SGD -> new Sgd(weights, descent, false);
      case NESTEROV -> new Sgd(weights, descent, true);
      case ADAM -> new Adam(weights, descent.weightDecay());
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

  private static final class Sgd extends Optimizer {
    private final float momentum;
    private final boolean nesterov;

    Sgd(Weights weights, TrainingOptions.Descent descent, boolean nesterov) {
      super(weights, descent.weightDecay(), "momentum");
      this.momentum = (float) descent.momentum();
      this.nesterov = nesterov;
    }

    @Override
    void move(
        String name,
        NDArray weight,
        NDArray gradient,
        double learningRate,
        double decay,
        long step) {
      NDArray velocity = memory("momentum/" + name);
      if (decay > 0) {
        try (NDArray pull = weight.mul((float) decay)) {
          gradient.addi(pull);
        }
      }
      velocity.muli(momentum).addi(gradient);
      NDArray way = nesterov ? velocity.mul(momentum).addi(gradient) : velocity.duplicate();
      try (way) {
        weight.addi(way.muli((float) -learningRate));
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
