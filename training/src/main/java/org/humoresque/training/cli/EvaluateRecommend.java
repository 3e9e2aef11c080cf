package org.humoresque.training.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.humoresque.recommend.Algorithm;
import org.humoresque.recommend.Weights;
import org.humoresque.training.eval.EvaluationPlots;
import org.humoresque.training.recommend.FeltSongs;
import org.humoresque.training.recommend.FeltSongsReader;
import org.humoresque.training.recommend.RecommendationTrial;
import org.humoresque.training.recommend.SimulatedListeners;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code evaluate recommend --data PATH}: measures recommendations on songs with told feelings. */
@Command(
    name = "recommend",
    mixinStandardHelpOptions = true,
    description = "Measures recommendations on songs of which people told what they feel.")
final class EvaluateRecommend implements Callable<Integer> {

  private static final int SIMULATED_LISTENERS = 20;

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      required = true,
      description =
          "Recordings with quadrants (4QAED) or with votes on feelings (Emotify), or a table of"
              + " songs with valence, energy and mood.")
  private Path data;

  @Option(
      names = "--with",
      description =
          "Where the shipped audio model learned from --data: the other set that it learned from"
              + " (default: looked for beside it).")
  private @Nullable Path with;

  @Option(
      names = "--listeners",
      defaultValue = "40",
      description = "Listeners for each feeling (default: ${DEFAULT-VALUE}).")
  private int listeners;

  @Option(
      names = "--evenings",
      defaultValue = "20",
      description =
          "How many evenings made-up listeners give feedback; 0: none (default:"
              + " ${DEFAULT-VALUE}).")
  private int evenings;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Which songs the listeners pick (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--seeds",
      defaultValue = "5",
      description =
          "How many times all is repeated with other listeners, from --seed on (default:"
              + " ${DEFAULT-VALUE}).")
  private int seeds;

  @Option(
      names = "--curve",
      description = "Draw what feedback does over the evenings into this PNG file.")
  private @Nullable Path curve;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Mixin private AudioDataFlags reading;

  @Override
  public Integer call() {
    requireSense();
    FeltSongs songs = songs();
    RecommendationPrinter printer =
        new RecommendationPrinter(spec.commandLine().getOut(), data, songs, listeners);
    for (long each = seed; each < seed + seeds; each++) {
      RecommendationTrial trial = RecommendationTrial.of(songs, listeners, each);
      for (Algorithm algorithm : Algorithm.values()) {
        printer.measured(algorithm, trial.lists(algorithm, Weights.DEFAULT));
      }
    }
    for (long each = seed; evenings > 0 && each < seed + seeds; each++) {
      printer.learned(new SimulatedListeners(songs).gains(SIMULATED_LISTENERS, evenings, each));
    }
    printer.print(json);
    if (curve != null) {
      List<double[]> runs = printer.learning();
      double without = runs.stream().mapToDouble(run -> run[0]).average().orElse(0);
      EvaluationPlots.learning(songs.name(), runs, without, curve);
    }
    return 0;
  }

  private void requireSense() {
    if (listeners < 1 || seeds < 1 || evenings < 0 || curve != null && evenings < 1) {
      throw new ParameterException(
          spec.commandLine(),
          ("--listeners and --seeds must be at least 1 and --evenings at least 0, with --curve at"
                  + " least 1, but are %d, %d and %d")
              .formatted(listeners, seeds, evenings));
    }
  }

  private FeltSongs songs() {
    PrintWriter messages = spec.commandLine().getErr();
    return new FeltSongsReader(path -> reading.measure(path, messages), messages::println)
        .read(data, Optional.ofNullable(with));
  }
}
