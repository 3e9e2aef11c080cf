package org.humoresque.training.micro;

import java.util.List;
import org.humoresque.training.cnn.Augmentation;
import org.humoresque.training.cnn.Balancing;
import org.humoresque.training.cnn.Optimizer;
import org.humoresque.training.cnn.PictureSizes;
import org.humoresque.training.cnn.Schedule;
import org.humoresque.training.cnn.TrainingOptions;
import org.humoresque.training.cnn.TrainingOptions.Descent;
import org.humoresque.training.cnn.TrainingOptions.Targets;
import org.humoresque.training.cnn.TrainingOptions.Views;
import org.humoresque.vision.emotion.FacePreprocessing;

/**
 * The 3-D network, what is made for it to learn from, and the way it is trained.
 *
 * @param channels of its convolutions
 * @param expressions single expressions that are made
 * @param clips whole clips that are made and searched
 * @param options of the training; its views, which are for pictures, are not read
 */
public record MicroRecipe(
    List<Integer> channels, int expressions, int clips, TrainingOptions options) {

  /** How the network that comes with the program was trained. */
  public static final MicroRecipe STANDARD =
      new MicroRecipe(
          List.of(8, 16, 32),
          2400,
          250,
          new TrainingOptions(
              32,
              Schedule.cosine(14, 0.003, 1),
              new Descent(Optimizer.Kind.ADAM, 0, 0.02, 0.995),
              new Targets(0.05, 0, 0, Balancing.NONE),
              new Views(Augmentation.NONE, PictureSizes.always(48), FacePreprocessing.STANDARDIZED),
              1));

  /**
   * @throws IllegalArgumentException naming the option, its value and what is allowed
   */
  public MicroRecipe {
    channels = List.copyOf(channels);
    if (expressions < 0 || clips < 0) {
      throw new IllegalArgumentException(
          "expressions and clips must be at least 0, but are %d and %d"
              .formatted(expressions, clips));
    }
  }

  /** Everything that decides the training, for the run folder and the model's metadata. */
  public String summary() {
    return "channels=%s, expressions=%d, clips=%d, batchSize=%d, %s, %s, %s, seed=%d"
        .formatted(
            channels,
            expressions,
            clips,
            options.batchSize(),
            options.schedule().withEpochs(1),
            options.descent(),
            options.targets(),
            options.seed());
  }
}
