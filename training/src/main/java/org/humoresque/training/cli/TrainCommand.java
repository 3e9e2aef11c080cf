package org.humoresque.training.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.humoresque.kernel.Emotion;
import org.humoresque.training.cnn.Augmentation;
import org.humoresque.training.cnn.MiniXception;
import org.humoresque.training.cnn.Network;
import org.humoresque.training.cnn.Optimizer;
import org.humoresque.training.cnn.RunFolder;
import org.humoresque.training.cnn.TrainingOptions;
import org.humoresque.training.data.FaceDataReader;
import org.humoresque.training.data.FaceSplit;
import org.humoresque.training.data.UnreadableDataException;
import org.humoresque.training.expression.ExpressionEvaluation;
import org.humoresque.training.expression.ExpressionTrainer;
import org.humoresque.vision.emotion.FacePreprocessing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code train expression}: trains a network on labelled faces. */
@Command(
    name = "train",
    description = "Trains a model.",
    subcommands = {TrainCommand.Expression.class, TrainLyrics.class})
final class TrainCommand {

  private TrainCommand() {}

  /** {@code train expression --model mini-xception --data PATH}. */
  @Command(
      name = "expression",
      mixinStandardHelpOptions = true,
      showDefaultValues = true,
      description = "Trains a facial expression model on FER2013-form data.")
  static final class Expression implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(names = "--model", required = true, description = "Network: mini-xception.")
    private String model;

    @Option(
        names = "--data",
        required = true,
        description = "FER2013 as folders, a zip of folders, or Kaggle's CSV.")
    private Path data;

    @Option(
        names = "--run",
        description = "Run folder (default: ~/humoresque-runs/MODEL); holds all results.")
    private @Nullable Path run;

    @Option(names = "--resume", description = "Go on from the run folder's checkpoint.")
    private boolean resume;

    @Option(names = "--epochs", defaultValue = "41", description = "How often every face is seen.")
    private int epochs;

    @Option(names = "--batch-size", defaultValue = "64", description = "Faces per step.")
    private int batchSize;

    @Option(
        names = "--learning-rate",
        defaultValue = "0.004",
        description = "Peak rate; warm-up before it, a cosine to zero behind it.")
    private double learningRate;

    @Option(names = "--warm-up", defaultValue = "1", description = "Epochs of warm-up.")
    private double warmUp;

    @Option(names = "--optimizer", defaultValue = "adam", description = "adam or nesterov.")
    private String optimizer;

    @Option(names = "--weight-decay", defaultValue = "0.02", description = "Pull towards zero.")
    private double weightDecay;

    @Option(
        names = "--label-smoothing",
        defaultValue = "0.1",
        description = "Share of a label spread over all classes.")
    private double labelSmoothing;

    @Option(
        names = "--average-decay",
        defaultValue = "0.998",
        description = "Decay of the moving average of the weights.")
    private double averageDecay;

    @Option(
        names = "--preprocess",
        defaultValue = "standardized",
        description = "standardized or unit.")
    private String preprocess;

    @Option(
        names = "--augmentation",
        negatable = true,
        defaultValue = "true",
        fallbackValue = "true",
        description = "Mirror, turn, scale and shift the faces.")
    private boolean augmentation;

    @Option(names = "--seed", defaultValue = "1", description = "Of everything random.")
    private long seed;

    @Option(
        names = "--threads",
        description =
            "Cores to use (default: all). With other work on the machine, fewer is faster.")
    private @Nullable Integer threads;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public Integer call() {
      Network network = network();
      TrainingOptions options = options();
      DeepLearningEngine.configure(threads);
      RunFolder folder =
          RunFolder.open(
              run != null
                  ? run
                  : Path.of(System.getProperty("user.home"), "humoresque-runs", model));
      folder.begin(network.name(), options, resume);
      Map<String, FaceSplit> splits = FaceDataReader.read(data);
      List<FaceSplit.LabelledFace> faces = trainingFaces(splits);
      spec.commandLine()
          .getErr()
          .printf("Training %s on %d faces into %s%n", model, faces.size(), folder.file(""));
      try (ConsoleProgress progress =
          new ConsoleProgress(spec.commandLine().getErr(), options.epochs())) {
        ExpressionEvaluation evaluation =
            new ExpressionTrainer(network, options, folder)
                .train(faces, Optional.ofNullable(splits.get("publictest")), progress);
        EvaluationPrinter.print(
            spec.commandLine().getOut(),
            json,
            Map.of("model", folder.file(network.name() + ".onnx").toString(), "split", "held out"),
            evaluation);
      }
      return 0;
    }

    private Network network() {
      if (!model.equals("mini-xception")) {
        throw new IllegalArgumentException(
            "unknown model '%s'; allowed: mini-xception".formatted(model));
      }
      return MiniXception.network(MiniXception.DEFAULT_CHANNELS, Emotion.all().size());
    }

    private TrainingOptions options() {
      return new TrainingOptions(
          epochs,
          batchSize,
          learningRate,
          warmUp,
          Optimizer.Kind.parse(optimizer),
          weightDecay,
          labelSmoothing,
          averageDecay,
          augmentation ? Augmentation.STANDARD : Augmentation.NONE,
          FacePreprocessing.parse(preprocess),
          seed);
    }

    private List<FaceSplit.LabelledFace> trainingFaces(Map<String, FaceSplit> splits) {
      if (splits.size() == 1) {
        return splits.values().iterator().next().faces();
      }
      FaceSplit split = splits.get("train");
      if (split == null) {
        throw new UnreadableDataException(
            "%s has several splits, but none named train: %s".formatted(data, splits.keySet()));
      }
      return split.faces();
    }
  }
}
