package org.humoresque.training.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.humoresque.training.cnn.Checkpoint;
import org.humoresque.training.cnn.RunFolder;
import org.humoresque.training.cnn.TrainingOptions;
import org.humoresque.training.data.FaceData;
import org.humoresque.training.data.FaceDataReader;
import org.humoresque.training.data.FaceSplit;
import org.humoresque.training.data.UnreadableDataException;
import org.humoresque.training.expression.ExpressionEvaluation;
import org.humoresque.training.expression.ExpressionTrainer;
import org.humoresque.training.expression.Recipe;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code train expression}: trains a network on labelled faces. */
@Command(
    name = "train",
    description = "Trains a model.",
    subcommands = {
      TrainCommand.Expression.class,
      TrainEnsemble.class,
      TrainLyrics.class,
      TrainAudio.class,
      TrainFusion.class,
      TrainRecommend.class,
      TrainIdentity.class,
      TrainMicro.class
    })
final class TrainCommand {

  private TrainCommand() {}

  /** The split to learn from: the only one, or the one named train. */
  static FaceSplit trainingSplit(Path data, Map<String, FaceSplit> splits) {
    if (splits.size() == 1) {
      return splits.values().iterator().next();
    }
    FaceSplit split = splits.get("train");
    if (split == null) {
      throw new UnreadableDataException(
          "%s has several splits, but none named train: %s".formatted(data, splits.keySet()));
    }
    return split;
  }

  /** {@code train expression --model mini-xception --data PATH}. */
  @Command(
      name = "expression",
      mixinStandardHelpOptions = true,
      showDefaultValues = true,
      description = "Trains a facial expression model on FER2013-form data.")
  static final class Expression implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(
        names = "--model",
        required = true,
        description = "Network: ${COMPLETION-CANDIDATES}.",
        completionCandidates = ModelNames.class)
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

    @Option(
        names = "--from",
        description =
            "Run folder of a finished training whose weights to begin with, where they fit.")
    private @Nullable Path from;

    @Option(names = "--resume", description = "Go on from the run folder's checkpoint.")
    private boolean resume;

    @Mixin private TrainingFlags flags;

    @Option(
        names = "--teacher",
        split = ",",
        description =
            "Trained models (ONNX) whose averaged probabilities the network learns from too; see"
                + " --teacher-share.")
    private List<Path> teachers = List.of();

    @Option(
        names = "--threads",
        description =
            "Cores to use (default: all). With other work on the machine, fewer is faster.")
    private @Nullable Integer threads;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public Integer call() {
      Recipe recipe = Recipe.parse(model);
      TrainingOptions options = flags.apply(recipe.options());
      requireTeachersAndTheirShare(options);
      DeepLearningEngine.configure(threads);
      RunFolder folder =
          RunFolder.open(
              run != null
                  ? run
                  : Path.of(System.getProperty("user.home"), "humoresque-runs", model));
      folder.begin(recipe.label(), options, resume);
      FaceData read = FaceDataReader.load(data);
      DataMessages.print(spec.commandLine().getErr(), data, read.report());
      Map<String, FaceSplit> splits = read.splits();
      FaceSplit training = trainingSplit(data, splits);
      training.requireAll(recipe.emotions());
      List<FaceSplit.LabelledFace> faces = training.faces();
      spec.commandLine()
          .getErr()
          .printf("Training %s on %d faces into %s%n", model, faces.size(), folder.file(""));
      try (ConsoleProgress progress =
          new ConsoleProgress(spec.commandLine().getErr(), options.schedule().epochs())) {
        ExpressionEvaluation evaluation =
            new ExpressionTrainer(recipe, options, folder)
                .train(
                    faces,
                    Optional.ofNullable(splits.get("publictest")),
                    teachers,
                    beginning(),
                    progress);
        EvaluationPrinter.print(
            spec.commandLine().getOut(),
            json,
            Map.of("model", folder.file(recipe.label() + ".onnx").toString(), "split", "held out"),
            evaluation);
      }
      return 0;
    }

    private Map<String, float[]> beginning() {
      if (from == null) {
        return Map.of();
      }
      return RunFolder.open(from)
          .checkpoint()
          .map(Checkpoint::average)
          .orElseThrow(
              () -> new UnreadableDataException(from + " holds no training to begin with"));
    }

    private void requireTeachersAndTheirShare(TrainingOptions options) {
      if (teachers.isEmpty() != (options.targets().teacherShare() == 0)) {
        throw new IllegalArgumentException(
            "--teacher and --teacher-share (above 0) go together, but are %s and %s"
                .formatted(teachers, options.targets().teacherShare()));
      }
    }
  }
}
