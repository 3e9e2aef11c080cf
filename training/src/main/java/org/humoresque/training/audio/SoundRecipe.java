package org.humoresque.training.audio;

import org.humoresque.training.cnn.Augmentation;
import org.humoresque.training.cnn.Balancing;
import org.humoresque.training.cnn.Network;
import org.humoresque.training.cnn.Optimizer;
import org.humoresque.training.cnn.PictureSizes;
import org.humoresque.training.cnn.Schedule;
import org.humoresque.training.cnn.TrainingOptions;
import org.humoresque.training.cnn.TrainingOptions.Descent;
import org.humoresque.training.cnn.TrainingOptions.Targets;
import org.humoresque.training.cnn.TrainingOptions.Views;
import org.humoresque.vision.emotion.FacePreprocessing;

/**
 * A sound network and the way it is trained.
 *
 * @param network which of the four
 * @param input what it sees of a slice
 * @param channels of every convolution, from 4 to 512
 * @param augmentation how slices are varied
 * @param options of the training; its views, which are for pictures, are not read
 */
public record SoundRecipe(
    SoundNetwork network,
    SoundNetwork.Input input,
    int channels,
    SoundAugmentation augmentation,
    TrainingOptions options) {

  /** How networks are trained unless told otherwise. */
  public static final TrainingOptions STANDARD =
      new TrainingOptions(
          32,
          Schedule.cosine(15, 0.002, 1),
          new Descent(Optimizer.Kind.ADAM, 0, 0.02, 0.99),
          new Targets(0.05, 0.2, 0, Balancing.NONE),
          new Views(Augmentation.NONE, PictureSizes.always(48), FacePreprocessing.STANDARDIZED),
          1);

  /** Channels unless told otherwise. */
  public static final int CHANNELS = 64;

  public SoundRecipe {
    if (channels < 4 || channels > 512) {
      throw new IllegalArgumentException("channels must be in [4, 512], but are " + channels);
    }
  }

  /** The network for given labels. */
  Network network(java.util.List<String> labels) {
    return network.network(labels, input, channels);
  }

  /** Everything that decides the training, for the run folder and the model's metadata. */
  public String summary() {
    return "%s on %s, channels=%d, %s, batchSize=%d, %s, %s, %s, seed=%d"
        .formatted(
            network.label(),
            input.label(),
            channels,
            augmentation,
            options.batchSize(),
            options.schedule(),
            options.descent(),
            options.targets(),
            options.seed());
  }
}
