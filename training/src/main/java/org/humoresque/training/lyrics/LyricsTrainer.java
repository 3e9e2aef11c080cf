package org.humoresque.training.lyrics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.humoresque.music.lyrics.model.FeatureSpace;
import org.humoresque.music.lyrics.model.LabelTree;
import org.humoresque.music.lyrics.model.LyricsClassifier;
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
    List<FeatureSpace.Parts> parts =
        songs.stream().map(song -> space.parts(song.analysis())).toList();
    List<LyricsClassifier.Member> members = new ArrayList<>();
    List<List<double[]>> unseen = new ArrayList<>();
    Map<String, String> about = new LinkedHashMap<>(provenance);
    int words = space.vocabulary().size();
    int features = words + space.scaling().means().length;
    for (LyricsOptions.Member member : options.members()) {
      List<SparseVector> vectors =
          parts.stream()
              .map(part -> part.weighed(words, member.textWeight(), member.valueWeight()))
              .toList();
      Examples examples = new Examples(vectors, features);
      for (LabelTree own : trees()) {
        TreeTrainer.Trained trained =
            new TreeTrainer(own, member.kernels(), options.seed()).train(examples, labels);
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
