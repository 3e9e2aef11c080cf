package org.humoresque.training.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.humoresque.training.micro.MicroEvaluation;
import org.humoresque.training.micro.MicroTask;
import org.humoresque.vision.micro.MicroExpressionClassifier;
import org.humoresque.vision.micro.SpotterOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code evaluate micro}: measures spotting and naming on subjects that were held out. */
@Command(
    name = "micro",
    mixinStandardHelpOptions = true,
    description =
        "Measures a model of micro-expressions on clips made from held-out subjects, and on"
            + " published sets.")
final class EvaluateMicro implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private MicroDataFlags data;

  @Option(
      names = "--model",
      description = "The model file to measure (default: the one that comes with the program).")
  private @Nullable Path model;

  @Option(
      names = "--clips",
      description = "Clips of 10 s with two micro-expressions (default: ${DEFAULT-VALUE}).")
  private int clips = 60;

  @Option(
      names = "--still-clips",
      description = "Clips of 10 s without any (default: ${DEFAULT-VALUE}).")
  private int stillClips = 60;

  @Option(
      names = "--sequences",
      description = "Single micro-expressions to name (default: ${DEFAULT-VALUE}).")
  private int sequences = 600;

  @Option(
      names = "--confidence",
      description = "From which a candidate counts, in [0, 1] (default: the spotter's own).")
  private @Nullable Double confidence;

  @Option(
      names = "--part",
      defaultValue = "held-out",
      description = "Whose faces act: held-out or validation (default: ${DEFAULT-VALUE}).")
  private String part;

  @Option(names = "--seed", description = "Of everything random.")
  private long seed = 1;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter messages = spec.commandLine().getErr();
    MicroTask task = data.task(messages);
    MicroEvaluation.Amount amount = new MicroEvaluation.Amount(clips, stillClips, sequences, seed);
    SpotterOptions options =
        Optional.ofNullable(confidence)
            .map(SpotterOptions.STANDARD::withConfidence)
            .orElse(SpotterOptions.STANDARD);
    try (MicroExpressionClassifier classifier =
            model == null
                ? MicroExpressionClassifier.openDefault()
                : MicroExpressionClassifier.open(model);
        ReadingProgress progress =
            new ReadingProgress("Measuring", clips + stillClips + sequences)) {
      MicroEvaluation evaluation =
          task.evaluate(
              classifier, options, MicroTask.Part.parse(part), amount, done -> progress.run());
      Map<String, Object> about = new LinkedHashMap<>();
      about.put("model", classifier.file().source());
      about.put("part", part);
      about.put("seed", seed);
      MicroPrinter.print(spec.commandLine().getOut(), json, about, evaluation);
    }
    return 0;
  }
}
