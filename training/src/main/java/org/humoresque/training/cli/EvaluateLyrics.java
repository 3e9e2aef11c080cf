package org.humoresque.training.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.humoresque.music.lyrics.model.LabelTree;
import org.humoresque.music.lyrics.model.LyricsClassifier;
import org.humoresque.music.lyrics.model.LyricsModelFile;
import org.humoresque.music.lyrics.score.AnalyzedLyrics;
import org.humoresque.music.lyrics.score.LyricsAnalyzer;
import org.humoresque.training.lyrics.CrossValidation;
import org.humoresque.training.lyrics.LyricsData;
import org.humoresque.training.lyrics.LyricsDataReader;
import org.humoresque.training.lyrics.LyricsEvaluation;
import org.humoresque.training.lyrics.ShippedChoice;
import org.humoresque.training.lyrics.Song;
import org.humoresque.training.lyrics.SongSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code evaluate lyrics --data PATH}: measures a model file, or with {@code --folds} the training
 * itself by cross-validation.
 */
@Command(
    name = "lyrics",
    mixinStandardHelpOptions = true,
    description = "Measures a lyrics model, or a way of training one, on labelled lyrics.")
final class EvaluateLyrics implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      required = true,
      description = "Labelled lyrics, as for train lyrics; may be given again.")
  private List<Path> data = new ArrayList<>();

  @Option(
      names = "--model",
      description =
          "The model file to measure (default: the one that comes with the program and fits the"
              + " data's language and labels).")
  private @Nullable Path model;

  @Option(
      names = "--lexicon",
      description = "Measure the lexicon alone: positive against negative by its balance.")
  private boolean lexicon;

  @Option(
      names = "--folds",
      description = "Train with the flags of train lyrics and measure by so many folds.")
  private @Nullable Integer folds;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Mixin private LyricsTrainingFlags training;

  @Override
  public Integer call() {
    Map<String, Object> about = new LinkedHashMap<>();
    Map<String, LyricsEvaluation> measured;
    if (lexicon) {
      about.put("model", "lexicon alone");
      measured = byLexicon();
    } else if (folds != null) {
      about.put("folds", folds);
      measured = crossValidated(folds);
    } else {
      measured = measured(about);
    }
    LyricsPrinter.print(spec.commandLine().getOut(), json, about, measured);
    return 0;
  }

  private Map<String, LyricsEvaluation> byLexicon() {
    LabelTree tree = LabelTree.parse("polarity", "positive = happy joy\nnegative = sad\n");
    Map<String, LyricsEvaluation> byName = new LinkedHashMap<>();
    for (SongSet set : training.sets(data, tree, LyricsAnalyzer.withOwnLexicons())) {
      LyricsEvaluation evaluation = new LyricsEvaluation(tree, tree.leaves());
      for (Song song : set.songs()) {
        double positive = (1 + song.analysis().score().balance()) / 2;
        evaluation.add(song.label(), new double[] {positive, 1 - positive});
      }
      byName.put(set.name(), evaluation);
    }
    return byName;
  }

  private Map<String, LyricsEvaluation> crossValidated(int count) {
    PrintWriter messages = spec.commandLine().getErr();
    LabelTree tree = training.labelTree();
    LyricsAnalyzer analyzer = LyricsAnalyzer.withOwnLexicons();
    List<SongSet> sets = training.sets(data, tree, analyzer);
    return new CrossValidation(tree, training.trainer(tree, text -> {}), count, training.seed)
        .run(sets, training.lexiconLines(tree, sets, analyzer), messages::println);
  }

  private Map<String, LyricsEvaluation> measured(Map<String, Object> about) {
    LyricsAnalyzer analyzer = LyricsAnalyzer.withOwnLexicons();
    Optional<LyricsClassifier> own = Optional.ofNullable(model).map(LyricsModelFile::read);
    List<String> names = new ArrayList<>();
    Map<String, LyricsEvaluation> measured = new LinkedHashMap<>();
    for (Path path : data) {
      LyricsData read = LyricsDataReader.read(path);
      if (own.isPresent()) {
        names.add(String.valueOf(model));
        measured.put(
            read.name(), measure(read, own.get().tree(), own.get()::probabilities, analyzer));
      } else {
        ShippedChoice shipped = ShippedChoice.of(read);
        names.add(shipped.name());
        measured.put(read.name(), measure(read, shipped.tree(), shipped::probabilities, analyzer));
      }
    }
    about.put("model", String.join(", ", new LinkedHashSet<>(names)));
    return measured;
  }

  private static LyricsEvaluation measure(
      LyricsData data,
      LabelTree tree,
      BiFunction<AnalyzedLyrics, List<String>, double[]> classifier,
      LyricsAnalyzer analyzer) {
    SongSet set = SongSet.of(data, tree, analyzer);
    LyricsEvaluation evaluation = new LyricsEvaluation(tree, set.labels(tree));
    for (Song song : set.songs()) {
      evaluation.add(song.label(), classifier.apply(song.analysis(), evaluation.labels()));
    }
    return evaluation;
  }
}
