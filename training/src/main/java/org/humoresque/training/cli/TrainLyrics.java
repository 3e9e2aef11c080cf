package org.humoresque.training.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.humoresque.music.lyrics.model.LabelTree;
import org.humoresque.music.lyrics.model.LyricsClassifier;
import org.humoresque.music.lyrics.model.LyricsModelFile;
import org.humoresque.music.lyrics.score.LyricsAnalyzer;
import org.humoresque.training.lyrics.CrossValidation;
import org.humoresque.training.lyrics.LyricsEvaluation;
import org.humoresque.training.lyrics.Song;
import org.humoresque.training.lyrics.SongSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code train lyrics --data PATH --tree FILE --out FILE}. */
@Command(
    name = "lyrics",
    mixinStandardHelpOptions = true,
    description = "Trains a tree of support vector machines on labelled lyrics.")
final class TrainLyrics implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      required = true,
      description =
          "Labelled lyrics: folders named by label, a zip of them, CSV or TSV, plain or as .gz; may"
              + " be given again.")
  private List<Path> data = new ArrayList<>();

  @Option(names = "--out", required = true, description = "The model file to write.")
  private Path out;

  @Option(
      names = "--folds",
      defaultValue = "5",
      description =
          "Measure by cross-validation first, with so many folds; 0 for none (default:"
              + " ${DEFAULT-VALUE}).")
  private int folds;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Mixin private LyricsTrainingFlags training;

  @Override
  public Integer call() {
    PrintWriter messages = spec.commandLine().getErr();
    LabelTree tree = training.labelTree();
    LyricsAnalyzer analyzer = LyricsAnalyzer.withOwnLexicons();
    List<SongSet> sets = training.sets(data, tree, analyzer);
    List<Song> extra = training.lexiconLines(tree, sets, analyzer);
    Map<String, String> provenance = new LinkedHashMap<>(training.provenance(sets));
    Map<String, LyricsEvaluation> measured = Map.of();
    if (folds > 0) {
      measured =
          new CrossValidation(tree, training.trainer(tree, text -> {}), folds, training.seed)
              .run(sets, extra, messages::println);
      measured.forEach(
          (name, evaluation) ->
              provenance.put(
                  "%d-fold accuracy on %s".formatted(folds, name),
                  "%.4f".formatted(evaluation.confusion().accuracy())));
    }
    List<Song> songs =
        Stream.concat(sets.stream().flatMap(set -> set.songs().stream()), extra.stream()).toList();
    messages.printf("Training on %d texts%n", songs.size());
    LyricsClassifier model = training.trainer(tree, messages::println).train(songs, provenance);
    LyricsModelFile.write(out, model);
    LyricsPrinter.print(
        spec.commandLine().getOut(), json, Map.of("model", out.toString()), measured);
    return 0;
  }
}
