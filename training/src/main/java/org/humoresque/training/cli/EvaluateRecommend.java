package org.humoresque.training.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.humoresque.recommend.Algorithm;
import org.humoresque.recommend.Weights;
import org.humoresque.training.recommend.FeltSongs;
import org.humoresque.training.recommend.FeltSongsReader;
import org.humoresque.training.recommend.ListMeasures;
import org.humoresque.training.recommend.RecommendationTrial;
import org.humoresque.training.recommend.SimulatedListeners;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code evaluate recommend --data PATH}: measures recommendations on songs with told feelings. */
@Command(
    name = "recommend",
    mixinStandardHelpOptions = true,
    description = "Measures recommendations on songs of which people told what they feel.")
final class EvaluateRecommend implements Callable<Integer> {

  private static final int DEFAULT_LISTENERS = 100;
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
      defaultValue = "" + DEFAULT_LISTENERS,
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

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Mixin private AudioDataFlags reading;

  @Override
  public Integer call() {
    FeltSongs songs = songs();
    RecommendationTrial trial = RecommendationTrial.of(songs, listeners, seed);
    Map<Algorithm, ListMeasures> measured = new LinkedHashMap<>();
    for (Algorithm algorithm : Algorithm.values()) {
      measured.put(algorithm, trial.measure(algorithm, Weights.DEFAULT));
    }
    double[] learning =
        evenings < 1
            ? new double[0]
            : new SimulatedListeners(songs).gains(SIMULATED_LISTENERS, evenings, seed);
    print(songs, trial, measured, learning);
    return 0;
  }

  private FeltSongs songs() {
    PrintWriter messages = spec.commandLine().getErr();
    return new FeltSongsReader(path -> reading.measure(path, messages), messages::println)
        .read(data, Optional.ofNullable(with));
  }

  private void print(
      FeltSongs songs,
      RecommendationTrial trial,
      Map<Algorithm, ListMeasures> measured,
      double[] learning) {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("data", data.toString());
    about.put("songs", songs.songs().size());
    about.put("feelings", songs.feelings().stream().map(it -> it.name()).toList());
    about.put("listeners", trial.queries());
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      List<Map<String, Object>> algorithms = new ArrayList<>();
      measured.forEach(
          (algorithm, measures) -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("algorithm", algorithm.label());
            row.putAll(measures.toMap());
            algorithms.add(row);
          });
      about.put("algorithms", algorithms);
      about.put("ndcg@20AfterEvenings", learning);
      AudioPrinter.print(out, true, about);
      return;
    }
    AudioPrinter.print(out, false, about);
    out.printf(
        "%n%-14s %12s %8s %8s %10s %8s %9s %8s%n",
        "", "precision@10", "map@20", "ndcg@20", "diversity", "repeats", "coverage", "mood");
    measured.forEach(
        (algorithm, it) ->
            out.printf(
                "%-14s %12.3f %8.3f %8.3f %10.3f %8.3f %9.3f %8.3f%n",
                algorithm.label(),
                it.precision(),
                it.averagePrecision(),
                it.gain(),
                it.diversity(),
                it.repetition(),
                it.coverage(),
                it.miscalibration()));
    if (learning.length > 0) {
      out.printf(
          "%nndcg@20 of songs never heard, for made-up listeners, from before to after %d evenings of"
              + " feedback:%n%s%n",
          evenings,
          Arrays.stream(learning)
              .mapToObj(gain -> String.format(Locale.ROOT, "%.3f", gain))
              .collect(Collectors.joining(" ")));
    }
  }
}
