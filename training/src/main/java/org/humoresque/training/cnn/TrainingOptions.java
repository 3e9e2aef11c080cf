package org.humoresque.training.cnn;

import org.humoresque.vision.emotion.FacePreprocessing;

/**
 * Everything that decides how a network is trained; kept in the run folder and in the model's
 * metadata.
 *
 * @param epochs how often every face is seen
 * @param batchSize faces per step
 * @param learningRate peak of the schedule, reached after {@code warmUpEpochs}, from where a cosine
 *     falls to zero
 * @param warmUpEpochs epochs in which the rate rises from zero
 * @param optimizer how weights are moved
 * @param weightDecay pull of convolution and linear weights towards zero
 * @param labelSmoothing share of each label spread over all classes
 * @param averageDecay share of the old average kept at each step of the exponential moving average
 *     of the weights, which is what is evaluated and shipped
 * @param augmentation how faces are varied
 * @param preprocessing what is done to a face before the network sees it
 * @param seed of everything random
 */
public record TrainingOptions(
    int epochs,
    int batchSize,
    double learningRate,
    double warmUpEpochs,
    Optimizer.Kind optimizer,
    double weightDecay,
    double labelSmoothing,
    double averageDecay,
    Augmentation augmentation,
    FacePreprocessing preprocessing,
    long seed) {

  /** What {@code train expression} does unless told otherwise. */
  public static final TrainingOptions DEFAULT =
      new TrainingOptions(
          41,
          64,
          0.004,
          1,
          Optimizer.Kind.ADAM,
          0.02,
          0.1,
          0.998,
          Augmentation.STANDARD,
          FacePreprocessing.STANDARDIZED,
          1);

  /**
   * @throws IllegalArgumentException naming the option, its value and what is allowed
   */
  public TrainingOptions {
    require(epochs >= 1, "epochs", epochs, "at least 1");
    require(batchSize >= 2, "batchSize", batchSize, "at least 2");
    require(learningRate > 0, "learningRate", learningRate, "above 0");
    require(warmUpEpochs >= 0, "warmUpEpochs", warmUpEpochs, "at least 0");
    require(weightDecay >= 0, "weightDecay", weightDecay, "at least 0");
    require(
        labelSmoothing >= 0 && labelSmoothing < 1, "labelSmoothing", labelSmoothing, "in [0, 1)");
    require(averageDecay >= 0 && averageDecay < 1, "averageDecay", averageDecay, "in [0, 1)");
  }

  /**
   * The learning rate at a moment.
   *
   * @param epoch how many epochs have passed, fractions included
   */
  public double learningRateAt(double epoch) {
    if (epoch < warmUpEpochs) {
      return learningRate * epoch / warmUpEpochs;
    }
    double share = Math.min(1, (epoch - warmUpEpochs) / Math.max(1e-9, epochs - warmUpEpochs));
    return learningRate * 0.5 * (1 + Math.cos(Math.PI * share));
  }

  /** The same options with another length. */
  public TrainingOptions withEpochs(int other) {
    return new TrainingOptions(
        other,
        batchSize,
        learningRate,
        warmUpEpochs,
        optimizer,
        weightDecay,
        labelSmoothing,
        averageDecay,
        augmentation,
        preprocessing,
        seed);
  }

  private static void require(boolean holds, String name, double value, String allowed) {
    if (!holds) {
      throw new IllegalArgumentException(
          "%s must be %s, but is %s".formatted(name, allowed, value));
    }
  }
}
