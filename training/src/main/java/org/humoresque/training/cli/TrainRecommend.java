package org.humoresque.training.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.humoresque.recommend.Weights;
import org.humoresque.training.recommend.FeltSongs;
import org.humoresque.training.recommend.FeltSongsReader;
import org.humoresque.training.recommend.WeightsFit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code train recommend --data PATH…}: chooses the weights of the default algorithm. */
@Command(
    name = "recommend",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = "Chooses the weights of recommendations on songs with told feelings.")
final class TrainRecommend implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      required = true,
      arity = "1..*",
      description = "Sets of songs, as for evaluate recommend; what is chosen is good for all.")
  private List<Path> data = List.of();

  @Option(
      names = "--listeners",
      defaultValue = "40",
      description = "Listeners for each feeling, who pick songs.")
  private int listeners;

  @Option(
      names = "--folds",
      defaultValue = "2",
      description = "Parts that are kept apart in turn to measure; 0: none.")
  private int folds;

  @Option(names = "--seed", defaultValue = "1000", description = "Of everything random.")
  private long seed;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Mixin private AudioDataFlags reading;

  @Override
  public Integer call() {
    if (folds < 0 || folds == 1 || listeners < 1) {
      throw new ParameterException(
          spec.commandLine(),
          "--folds must be 0 or at least 2 and --listeners at least 1, but are %d and %d"
              .formatted(folds, listeners));
    }
    PrintWriter messages = spec.commandLine().getErr();
    FeltSongsReader reader =
        new FeltSongsReader(path -> reading.measure(path, messages), messages::println);
    List<FeltSongs> sets = data.stream().map(path -> reader.read(path, Optional.empty())).toList();
    WeightsFit.Result result = new WeightsFit(sets, listeners, seed, messages::println).fit(folds);
    print(result);
    return 0;
  }

  private void print(WeightsFit.Result result) {
    Weights weights = result.weights();
    Map<String, Object> chosen = new LinkedHashMap<>();
    chosen.put("mood", weights.mood());
    chosen.put("profile", weights.profile());
    chosen.put("sound", weights.sound());
    chosen.put("personal", weights.personal());
    chosen.put("trust", weights.trust());
    chosen.put("emotions", weights.emotions());
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      List<Map<String, Object>> apart = new ArrayList<>();
      for (WeightsFit.Apart part : result.apart()) {
        apart.add(
            Map.of(
                "data", part.set(),
                "part", part.fold(),
                "ndcg@20", part.gain(),
                "bestOther", part.rival()));
      }
      AudioPrinter.print(out, true, Map.of("weights", chosen, "songsKeptApart", apart));
      return;
    }
    AudioPrinter.print(out, false, chosen);
    if (!result.apart().isEmpty()) {
      out.printf("%nndcg@20 on songs kept apart, and the best of the other algorithms:%n");
    }
    for (WeightsFit.Apart part : result.apart()) {
      out.printf(
          Locale.ROOT,
          "%-18s part %d %8.3f %8.3f%n",
          part.set(),
          part.fold(),
          part.gain(),
          part.rival());
    }
  }
}
