package org.humoresque.training.cnn;

import org.humoresque.vision.emotion.FacePreprocessing;

/**
 * Everything that decides how a network is trained; kept in the run folder and in the model's
 * metadata.
 *
 * @param batchSize faces per step
 * @param schedule how long, and how fast when
 * @param descent how weights are moved
 * @param targets what the network is told about a face
 * @param views how faces are shown
 * @param seed of everything random
 */
public record TrainingOptions(
    int batchSize, Schedule schedule, Descent descent, Targets targets, Views views, long seed) {

  /**
   * How weights are moved.
   *
   * @param optimizer the rule
   * @param momentum share of the last step that is kept; Adam ignores it
   * @param weightDecay pull of convolution and linear weights towards zero
   * @param averageDecay share of the old average kept at each step of the exponential moving
   *     average of the weights, which is what is evaluated and shipped; 0 ships the weights
   */
  public record Descent(
      Optimizer.Kind optimizer, double momentum, double weightDecay, double averageDecay) {
    public Descent {
      require(momentum >= 0 && momentum < 1, "momentum", momentum, "in [0, 1)");
      require(weightDecay >= 0, "weightDecay", weightDecay, "at least 0");
      require(averageDecay >= 0 && averageDecay < 1, "averageDecay", averageDecay, "in [0, 1)");
    }
  }

  /**
   * What the network is told about a face.
   *
   * @param labelSmoothing share of each label spread over all classes
   * @param mixup parameter of the beta distribution by which two faces are blended (Zhang et al.
   *     2018); 0 blends none
   * @param teacherShare share of the target that comes from a teacher network, in [0, 1]
   * @param balancing what is done about classes of unequal size
   */
  public record Targets(
      double labelSmoothing, double mixup, double teacherShare, Balancing balancing) {
    public Targets {
      require(
          labelSmoothing >= 0 && labelSmoothing < 1, "labelSmoothing", labelSmoothing, "in [0, 1)");
      require(mixup >= 0, "mixup", mixup, "at least 0");
      require(teacherShare >= 0 && teacherShare <= 1, "teacherShare", teacherShare, "in [0, 1]");
    }
  }

  /**
   * How faces are shown.
   *
   * @param augmentation how they are varied
   * @param sizes side of the pictures, epoch by epoch
   * @param preprocessing what is done to a face before the network sees it
   */
  public record Views(
      Augmentation augmentation, PictureSizes sizes, FacePreprocessing preprocessing) {}

  /**
   * @throws IllegalArgumentException naming the option, its value and what is allowed
   */
  public TrainingOptions {
    require(batchSize >= 2, "batchSize", batchSize, "at least 2");
  }

  /** The same options with another length. */
  public TrainingOptions withEpochs(int epochs) {
    return with(schedule.withEpochs(epochs));
  }

  /** The same options with another schedule. */
  public TrainingOptions with(Schedule other) {
    return new TrainingOptions(batchSize, other, descent, targets, views, seed);
  }

  static void require(boolean holds, String name, double value, String allowed) {
    if (!holds) {
      throw new IllegalArgumentException(
          "%s must be %s, but is %s".formatted(name, allowed, value));
    }
  }
}
