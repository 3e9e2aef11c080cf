package org.humoresque.training.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.humoresque.music.lyrics.model.LabelTree;
import org.humoresque.music.lyrics.model.LyricsClassifier;
import org.humoresque.music.lyrics.model.LyricsModelFile;
import org.humoresque.music.lyrics.model.Ngrams;
import org.humoresque.music.lyrics.score.LyricFeatures;
import org.humoresque.music.lyrics.score.LyricsAnalyzer;
import org.humoresque.training.lyrics.LexiconLines;
import org.humoresque.training.lyrics.LyricsDataReader;
import org.humoresque.training.lyrics.LyricsOptions;
import org.humoresque.training.lyrics.LyricsTrainer;
import org.humoresque.training.lyrics.Song;
import org.humoresque.training.lyrics.SongSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code train lyrics} and the cross-validation of {@code evaluate lyrics} have in common. */
final class LyricsTrainingFlags {

  private static final List<String> TIMING =
      LyricFeatures.names()
          .subList(LyricFeatures.names().indexOf("medianRate"), LyricFeatures.names().size());

  @Option(
      names = "--tree",
      description = "The label tree: one label a line, two spaces more for each level.")
  @Nullable Path tree;

  @Option(
      names = "--helper",
      description = "A trained model whose answers are read as values; may be given again.")
  private List<Path> helpers = new ArrayList<>();

  @Option(
      names = "--lexicon-lines",
      description =
          "Lyrics whose lines, where the lexicon is sure, stand in for labels that no text of --data"
              + " has; may be given again.")
  private List<Path> lexiconLines = new ArrayList<>();

  @Option(
      names = "--ngrams",
      defaultValue = "word:1-2",
      split = ",",
      description = "N-grams to count: word:1-2, letter:2-5, sign:1-3 (default: ${DEFAULT-VALUE}).")
  private List<String> ngrams = new ArrayList<>();

  @Option(
      names = "--fewest-texts",
      defaultValue = "2",
      description = "An n-gram must stand in so many texts (default: ${DEFAULT-VALUE}).")
  private int fewestTexts;

  @Option(
      names = "--most-ngrams",
      defaultValue = "60000",
      description = "The most frequent n-grams are kept (default: ${DEFAULT-VALUE}).")
  private int mostNgrams;

  @Option(
      names = "--by-label",
      split = ",",
      description =
          "Weigh these n-grams by how much they tell of a label: word, letter, sign (default: none).")
  private List<String> byLabel = new ArrayList<>();

  @Option(
      names = "--values",
      defaultValue = "plain",
      description =
          "Which feature values are read: plain, timed (time stamps too), none, or names with"
              + " commas between (default: ${DEFAULT-VALUE}).")
  private String values = "plain";

  @Option(
      names = "--member",
      description =
          "A tree of the committee, TEXT+VALUES=KERNEL,KERNEL… (default:"
              + " 1+0.5=linear:0.3,linear:1); may be given again.")
  private List<String> members = new ArrayList<>();

  @Option(
      names = "--mixed-trees",
      defaultValue = "0",
      description =
          "Train every member on so many random trees over the same leaves besides (default:"
              + " ${DEFAULT-VALUE}).")
  private int mixedTrees;

  @Option(
      names = "--equal-labels",
      description =
          "Fit probabilities for a world where every label is as frequent, not for one like the data.")
  private boolean equalLabels;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Of all folds (default: ${DEFAULT-VALUE}).")
  long seed;

  LabelTree labelTree() {
    if (tree == null) {
      throw new IllegalArgumentException("--tree is missing: the file with the label tree");
    }
    return LabelTree.read(tree);
  }

  List<SongSet> sets(List<Path> data, LabelTree labels, LyricsAnalyzer analyzer) {
    return data.stream()
        .map(path -> SongSet.of(LyricsDataReader.read(path), labels, analyzer))
        .toList();
  }

  List<Song> lexiconLines(LabelTree labels, List<SongSet> sets, LyricsAnalyzer analyzer) {
    List<Song> songs = sets.stream().flatMap(set -> set.songs().stream()).toList();
    return lexiconLines.stream()
        .flatMap(
            path -> LexiconLines.of(LyricsDataReader.read(path), labels, songs, analyzer).stream())
        .toList();
  }

  LyricsTrainer trainer(LabelTree labels, Consumer<String> progress) {
    List<LyricsClassifier> read = helpers.stream().map(LyricsModelFile::read).toList();
    return new LyricsTrainer(labels, read, options(), progress);
  }

  LyricsOptions options() {
    List<String> trees = members.isEmpty() ? List.of("1+0.5=linear:0.3,linear:1") : members;
    return new LyricsOptions(
        ngrams.stream().map(Ngrams::parse).toList(),
        fewestTexts,
        mostNgrams,
        byLabel.stream().map(Ngrams.Unit::parse).collect(Collectors.toSet()),
        valueNames(),
        trees.stream().map(LyricsOptions.Member::parse).toList(),
        mixedTrees,
        equalLabels,
        seed);
  }

  private List<String> valueNames() {
    List<String> all = LyricFeatures.names();
    return switch (values) {
      case "none" -> List.of();
      case "timed" -> all;
      case "plain" -> all.stream().filter(name -> !TIMING.contains(name)).toList();
      default -> List.of(values.split(","));
    };
  }

  /** What a model file says of its training. */
  Map<String, String> provenance(List<SongSet> sets) {
    Map<String, String> about = new LinkedHashMap<>();
    for (SongSet set : sets) {
      about.put(
          "data " + set.name(), "%d songs, sha256 %s".formatted(set.songs().size(), set.sha256()));
    }
    about.put("options", options().toString());
    about.put(
        "helpers",
        helpers.stream().map(path -> String.valueOf(path.getFileName())).toList().toString());
    about.put(
        "lexicon lines",
        lexiconLines.stream().map(path -> String.valueOf(path.getFileName())).toList().toString());
    about.put("seed", String.valueOf(seed));
    return about;
  }
}
