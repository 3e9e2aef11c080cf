package org.humoresque.training.lyrics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.humoresque.music.lyrics.model.FeatureSpace;
import org.humoresque.music.lyrics.model.LabelTree;
import org.humoresque.music.lyrics.model.LyricsClassifier;
import org.humoresque.music.lyrics.model.Ngrams;
import org.humoresque.music.lyrics.model.Scaling;
import org.humoresque.music.lyrics.model.SparseVector;
import org.humoresque.music.lyrics.model.Vocabulary;
import org.humoresque.training.eval.Calibration;
import org.humoresque.training.svm.Examples;
import org.humoresque.training.svm.TreeTrainer;

/** Trains a lyrics model: vocabulary, scaling, the committee's trees, the temperature. */
public final class LyricsTrainer {

  private final LabelTree tree;
  private final List<LyricsClassifier> helpers;
  private final LyricsOptions options;
  private final Consumer<String> progress;

  /**
   * @param helpers models of other data whose answers are read as values
   * @param progress told in words what is done
   */
  public LyricsTrainer(
      LabelTree tree,
      List<LyricsClassifier> helpers,
      LyricsOptions options,
      Consumer<String> progress) {
    this.tree = tree;
    this.helpers = List.copyOf(helpers);
    this.options = options;
    this.progress = progress;
  }

  /**
   * Trains on all songs given.
   *
   * @param provenance what the caller knows of the model; the trainer adds what it chose
   */
  public LyricsClassifier train(List<Song> songs, Map<String, String> provenance) {
    FeatureSpace space = space(songs);
    List<String> labels = songs.stream().map(Song::label).toList();
    Parts parts = new Parts(space, songs);
    List<Parts> without = without(songs, labels);
    List<LyricsClassifier.Member> members = new ArrayList<>();
    List<List<double[]>> unseen = new ArrayList<>();
    Map<String, String> about = new LinkedHashMap<>(provenance);
    for (LyricsOptions.Member member : options.members()) {
      Examples examples = parts.weighed(member);
      IntFunction<Examples> unseenExamples =
          fold -> without.isEmpty() ? examples : without.get(fold).weighed(member);
      for (LabelTree own : trees()) {
        TreeTrainer.Trained trained =
            new TreeTrainer(own, member.kernels(), options.equalLabels(), options.seed())
                .train(examples, unseenExamples, labels);
        members.add(
            new LyricsClassifier.Member(
                trained.classifier(), member.textWeight(), member.valueWeight()));
        unseen.add(
            trained.unseen().stream()
                .map(leaves -> LyricsClassifier.inOrder(tree, own, leaves))
                .toList());
        about.put("chosen kernels " + members.size(), trained.chosen().toString());
        progress.accept("tree %d: %s".formatted(members.size(), trained.chosen()));
      }
    }
    return new LyricsClassifier(tree, space, members, temperature(unseen, labels), about);
  }

  /** All songs in a space. */
  private record Parts(FeatureSpace space, List<FeatureSpace.Parts> songs) {

    Parts(FeatureSpace space, Iterable<Song> songs) {
      this(space, parts(space, songs));
    }

    /** What is left out here gets the weight 0, so the machine may see it when it answers. */
    private FeatureSpace.Parts only(Optional<Ngrams.Unit> unit, FeatureSpace.Parts song) {
      if (unit.isEmpty()) {
        return song;
      }
      SparseVector text = song.text();
      int[] kept =
          IntStream.range(0, text.indices().length)
              .filter(i -> space.vocabulary().kind(text.indices()[i]).unit() == unit.get())
              .toArray();
      float[] values = new float[kept.length];
      for (int i = 0; i < kept.length; i++) {
        values[i] = text.values()[kept[i]];
        kept[i] = text.indices()[kept[i]];
      }
      return new FeatureSpace.Parts(new SparseVector(kept, values), song.values());
    }

    private static List<FeatureSpace.Parts> parts(FeatureSpace space, Iterable<Song> songs) {
      List<FeatureSpace.Parts> parts = new ArrayList<>();
      songs.forEach(song -> parts.add(space.parts(song.analysis())));
      return parts;
    }

    Examples weighed(LyricsOptions.Member member) {
      int words = space.vocabulary().size();
      List<SparseVector> vectors =
          songs.stream()
              .map(song -> only(member.only(), song))
              .map(song -> song.weighed(words, member.textWeight(), member.valueWeight()))
              .toList();
      return new Examples(vectors, words + space.scaling().means().length);
    }
  }

  /**
   * All songs in spaces that each know nothing of one calibrating fold; empty if none is needed.
   */
  private List<Parts> without(List<Song> songs, List<String> labels) {
    if (options.byLabel().isEmpty()) {
      return List.of();
    }
    int[] folds = TreeTrainer.calibratingFolds(labels, options.seed());
    return IntStream.range(0, TreeTrainer.CALIBRATING_FOLDS)
        .mapToObj(
            fold ->
                IntStream.range(0, folds.length)
                    .filter(i -> folds[i] != fold)
                    .mapToObj(songs::get)
                    .toList())
        .map(others -> new Parts(space(others), songs))
        .toList();
  }

  private List<LabelTree> trees() {
    List<LabelTree> trees = new ArrayList<>();
    trees.add(tree);
    for (int i = 0; i < options.mixedTrees(); i++) {
      trees.add(RandomTree.of(tree.leaves(), options.seed() + i));
    }
    return trees;
  }

  private FeatureSpace space(List<Song> songs) {
    Vocabulary vocabulary =
        Vocabulary.of(
            options.ngrams(),
            songs.stream().map(song -> song.analysis().song()).toList(),
            options.fewestTexts(),
            options.mostNgrams());
    if (!options.byLabel().isEmpty()) {
      vocabulary = LabelWeights.of(vocabulary, songs).on(options.byLabel());
    }
    Scaling scaling =
        Scaling.of(
            songs.stream()
                .map(song -> FeatureSpace.values(options.values(), helpers, song.analysis()))
                .toList());
    return new FeatureSpace(vocabulary, options.values(), helpers, scaling);
  }

  /** From songs labelled with a leaf, by trees that had not seen them. */
  private double temperature(List<List<double[]>> unseen, List<String> labels) {
    List<String> leaves = tree.leaves();
    List<double[]> logarithms = new ArrayList<>();
    List<Integer> truths = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      int song = i;
      if (leaves.contains(labels.get(i))) {
        double[][] answers = unseen.stream().map(tree -> tree.get(song)).toArray(double[][]::new);
        logarithms.add(LyricsClassifier.meanLogarithms(answers));
        truths.add(leaves.indexOf(labels.get(i)));
      }
    }
    return truths.isEmpty()
        ? 1
        : Calibration.fitTemperature(
            logarithms, truths.stream().mapToInt(Integer::intValue).toArray());
  }
}
