package org.humoresque.training.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.humoresque.training.cnn.RunFolder;
import org.humoresque.training.cnn.Schedule;
import org.humoresque.training.cnn.TrainingOptions;
import org.humoresque.training.micro.MicroRecipe;
import org.humoresque.training.micro.MicroTask;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code train micro}: trains the 3-D network that confirms and names micro-expressions. */
@Command(
    name = "micro",
    mixinStandardHelpOptions = true,
    description =
        "Trains a model of micro-expressions on clips made from faces at hand and on published"
            + " sets.")
final class TrainMicro implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private MicroDataFlags data;

  @Option(
      names = "--expressions",
      description = "Single expressions that are made (default: ${DEFAULT-VALUE}); 0: none.")
  private int expressions = MicroRecipe.STANDARD.expressions();

  @Option(
      names = "--clips",
      description =
          "Whole clips that are made and searched (default: ${DEFAULT-VALUE}); 0: none, so that"
              + " nothing is learned of blinks and turns.")
  private int clips = MicroRecipe.STANDARD.clips();

  @Option(names = "--channels", split = ",", description = "Channels of the three convolutions.")
  private List<Integer> channels = MicroRecipe.STANDARD.channels();

  @Option(names = "--epochs", description = "How often every sequence is seen.")
  private @Nullable Integer epochs;

  @Option(names = "--batch-size", description = "Sequences per step.")
  private @Nullable Integer batchSize;

  @Option(names = "--learning-rate", description = "Peak rate, reached after the warm-up.")
  private @Nullable Double learningRate;

  @Option(names = "--seed", description = "Of everything random.")
  private long seed = 1;

  @Option(names = "--run", description = "Run folder (default: ~/humoresque-runs/micro).")
  private @Nullable Path run;

  @Option(names = "--resume", description = "Go on where the run folder stands.")
  private boolean resume;

  @Option(names = "--threads", description = "Cores to use (default: all).")
  private @Nullable Integer threads;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Override
  public Integer call() {
    MicroRecipe recipe = recipe();
    DeepLearningEngine.configure(threads);
    PrintWriter messages = spec.commandLine().getErr();
    RunFolder folder =
        RunFolder.open(
            run != null
                ? run
                : Path.of(System.getProperty("user.home"), "humoresque-runs", "micro"));
    folder.begin(recipe.summary(), recipe.options(), resume);
    MicroTask task = data.task(messages);
    try (ConsoleProgress progress =
        new ConsoleProgress(messages, recipe.options().schedule().epochs())) {
      Path file = task.train(recipe, folder, progress, messages::println);
      Map<String, Object> about = new LinkedHashMap<>();
      about.put("model", file.toString());
      about.put("options", recipe.summary());
      folder.metrics().stream()
          .skip(Math.max(0, folder.metrics().size() - 1))
          .forEach(last -> about.put("validationAccuracy", last.validationAccuracy()));
      AudioPrinter.print(spec.commandLine().getOut(), json, about);
    }
    return 0;
  }

  private MicroRecipe recipe() {
    if (channels.size() != 3 || channels.stream().anyMatch(each -> each < 1 || each > 512)) {
      throw new IllegalArgumentException(
          "channels must be three numbers in [1, 512], but are " + channels);
    }
    TrainingOptions standard = MicroRecipe.STANDARD.options();
    Schedule old = standard.schedule();
    Schedule schedule =
        new Schedule(
            old.kind(),
            epochs == null ? old.epochs() : epochs,
            learningRate == null ? old.learningRate() : learningRate,
            old.warmUpEpochs(),
            old.patience(),
            old.earlyStopping());
    return new MicroRecipe(
        channels,
        expressions,
        clips,
        new TrainingOptions(
            batchSize == null ? standard.batchSize() : batchSize,
            schedule,
            standard.descent(),
            standard.targets(),
            standard.views(),
            seed));
  }
}
