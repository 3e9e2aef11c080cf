package org.humoresque.training.expression;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.humoresque.kernel.Emotion;
import org.humoresque.training.cnn.Augmentation;
import org.humoresque.training.cnn.Balancing;
import org.humoresque.training.cnn.FaceCnn8;
import org.humoresque.training.cnn.HumoresqueFace;
import org.humoresque.training.cnn.MiniXception;
import org.humoresque.training.cnn.Network;
import org.humoresque.training.cnn.Optimizer;
import org.humoresque.training.cnn.OversampledCnn;
import org.humoresque.training.cnn.PictureSizes;
import org.humoresque.training.cnn.ResNet;
import org.humoresque.training.cnn.Schedule;
import org.humoresque.training.cnn.SimpleCnn;
import org.humoresque.training.cnn.TrainingOptions;
import org.humoresque.training.cnn.TrainingOptions.Descent;
import org.humoresque.training.cnn.TrainingOptions.Targets;
import org.humoresque.training.cnn.TrainingOptions.Views;
import org.humoresque.training.export.Storage;
import org.humoresque.vision.emotion.FacePreprocessing;

/** The networks that {@code train expression} knows, each with the way it is trained. */
public enum Recipe {

  /** PAPERS.md C. */
  MINI_XCEPTION(
      labels -> MiniXception.network(MiniXception.DEFAULT_CHANNELS, labels),
      new TrainingOptions(
          64,
          Schedule.cosine(41, 0.004, 1),
          new Descent(Optimizer.Kind.ADAM, 0, 0.02, 0.998),
          new Targets(0.1, 0, 0, Balancing.NONE),
          new Views(Augmentation.STANDARD, PictureSizes.always(48), FacePreprocessing.STANDARDIZED),
          1)),

  /** PAPERS.md A; softmax cross-entropy and stochastic gradient descent, brightness from 0 to 1. */
  FACE_CNN8(
      FaceCnn8::network,
      new TrainingOptions(
          64,
          Schedule.cosine(14, 0.02, 1),
          new Descent(Optimizer.Kind.NESTEROV, 0.9, 0.0005, 0.998),
          new Targets(0, 0, 0, Balancing.NONE),
          new Views(Augmentation.STANDARD, PictureSizes.always(48), FacePreprocessing.STANDARDIZED),
          1)) {
    @Override
    Storage storage() {
      return Storage.EIGHT_BITS;
    }
  },

  /**
   * PAPERS.md B: five emotions, weighted softmax, SGD with momentum 0.3 from 0.2, batches of 32,
   * weight decay 0.0001, the rate halved on a plateau, 50 epochs, a fifth held out.
   */
  SIMPLE_CNN(
      SimpleCnn::network,
      new TrainingOptions(
          32,
          new Schedule(Schedule.Kind.PLATEAU, 50, 0.2, 0, 3, 0),
          new Descent(Optimizer.Kind.SGD, 0.3, 0.0001, 0.998),
          new Targets(0, 0, 0, Balancing.WEIGHTED),
          new Views(Augmentation.STANDARD, PictureSizes.always(48), FacePreprocessing.STANDARDIZED),
          1)) {
    @Override
    public List<Emotion> emotions() {
      return List.of(Emotion.ANGRY, Emotion.HAPPY, Emotion.SAD, Emotion.SURPRISE, Emotion.NEUTRAL);
    }

    @Override
    int heldOutParts() {
      return 5;
    }

    @Override
    Storage storage() {
      return Storage.EIGHT_BITS;
    }
  },

  /** PAPERS.md B's transfer: first how far a face was turned, then what it expresses. */
  RESNET(
      ResNet::network,
      new TrainingOptions(
          64,
          new Schedule(Schedule.Kind.COSINE, 25, 0.05, 1, 3, 0),
          new Descent(Optimizer.Kind.NESTEROV, 0.9, 0.0005, 0.998),
          new Targets(0.05, 0, 0, Balancing.NONE),
          new Views(
              Augmentation.STRONG, PictureSizes.parse("32@0.4,44"), FacePreprocessing.STANDARDIZED),
          1)) {
    @Override
    int rotationEpochs() {
      return 5;
    }
  },

  /**
   * PAPERS.md D: rare classes oversampled, pixels divided by 255, Adam. Without the epoch of
   * warm-up the dense layer's first steps are so large that its rectifiers die (loss ln 7 for
   * good).
   */
  OVERSAMPLED_CNN(
      OversampledCnn::network,
      new TrainingOptions(
          64,
          Schedule.cosine(12, 0.0005, 1),
          new Descent(Optimizer.Kind.ADAM, 0, 0.0005, 0.998),
          new Targets(0, 0, 0, Balancing.OVERSAMPLE),
          new Views(Augmentation.STANDARD, PictureSizes.always(48), FacePreprocessing.UNIT),
          1)),

  /** Our own. */
  HUMORESQUE_FACE(
      labels -> HumoresqueFace.network("humoresque-face", List.of(48, 96, 192), labels), ours(56)),

  /** Our own with a third of the channels, for quick experiments such as the ablation. */
  HUMORESQUE_FACE_SMALL(
      labels -> HumoresqueFace.network("humoresque-face-small", List.of(32, 48, 64), labels),
      ours(30));

  private final Function<List<String>, Network> architecture;
  private final TrainingOptions options;

  Recipe(Function<List<String>, Network> architecture, TrainingOptions options) {
    this.architecture = architecture;
    this.options = options;
  }

  private static TrainingOptions ours(int epochs) {
    return new TrainingOptions(
        64,
        Schedule.cosine(epochs, 0.05, 1),
        new Descent(Optimizer.Kind.NESTEROV, 0.9, 0.0005, 0.998),
        new Targets(0.05, 0, 0, Balancing.NONE),
        new Views(
            Augmentation.STRONG,
            PictureSizes.parse("32@0.35,38@0.65,44"),
            FacePreprocessing.STANDARDIZED),
        1);
  }

  /** How the finished model's file keeps its weights. */
  Storage storage() {
    return Storage.HALF;
  }

  /** The name on the command line and in the model's metadata. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Every label, separated by commas. */
  public static String labels() {
    return Arrays.stream(values()).map(Recipe::label).collect(Collectors.joining(", "));
  }

  /**
   * Reads a label.
   *
   * @throws IllegalArgumentException naming the value and what is allowed
   */
  public static Recipe parse(String label) {
    return Arrays.stream(values())
        .filter(recipe -> recipe.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown model '%s'; allowed: %s".formatted(label, labels())));
  }

  /** The network for given labels. */
  public Network network(List<String> labels) {
    return architecture.apply(labels);
  }

  /** The network for its emotions. */
  public Network network() {
    return network(emotions().stream().map(Emotion::label).toList());
  }

  /** How it is trained unless told otherwise. */
  public TrainingOptions options() {
    return options;
  }

  /** The emotions it tells apart. */
  public List<Emotion> emotions() {
    return Emotion.all();
  }

  /** One in so many faces is held out. */
  int heldOutParts() {
    return 20;
  }

  /** How long it is first trained to tell by how many quarters a face was turned; 0: not. */
  int rotationEpochs() {
    return 0;
  }
}
