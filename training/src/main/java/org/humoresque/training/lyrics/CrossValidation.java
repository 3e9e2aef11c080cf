package org.humoresque.training.lyrics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.humoresque.music.lyrics.model.LabelTree;
import org.humoresque.music.lyrics.model.LyricsClassifier;
import org.humoresque.training.svm.Folds;

/**
 * Trains on all folds but one and answers that one, for each in turn. Everything is learnt anew
 * every time: vocabulary, scaling, kernels, temperature.
 */
public final class CrossValidation {

  private final LabelTree tree;
  private final LyricsTrainer trainer;
  private final int folds;
  private final long seed;

  /**
   * @param folds at least 2
   * @param seed of the folds
   */
  public CrossValidation(LabelTree tree, LyricsTrainer trainer, int folds, long seed) {
    this.tree = tree;
    this.trainer = trainer;
    this.folds = folds;
    this.seed = seed;
  }

  /**
   * The evaluation of every data set, by its name.
   *
   * @param extra songs that every fold trains on and none answers
   */
  public Map<String, LyricsEvaluation> run(
      List<SongSet> sets, List<Song> extra, Consumer<String> progress) {
    Map<String, LyricsEvaluation> evaluations = new LinkedHashMap<>();
    List<Song> songs = new ArrayList<>();
    for (SongSet set : sets) {
      evaluations.put(set.name(), new LyricsEvaluation(tree, set.labels(tree)));
      songs.addAll(set.songs());
    }
    int[] fold =
        Folds.of(songs.stream().map(song -> song.set() + "/" + song.label()).toList(), folds, seed);
    for (int out = 0; out < folds; out++) {
      List<Song> train = part(songs, fold, out, false);
      train.addAll(extra);
      LyricsClassifier model = trainer.train(train, Map.of());
      for (Song song : part(songs, fold, out, true)) {
        LyricsEvaluation evaluation = evaluations.get(song.set());
        if (evaluation != null) {
          evaluation.add(song.label(), model.probabilities(song.analysis(), evaluation.labels()));
        }
      }
      progress.accept("fold %d of %d: %s".formatted(out + 1, folds, accuracies(evaluations)));
    }
    return evaluations;
  }

  private static List<Song> part(List<Song> songs, int[] fold, int out, boolean inside) {
    List<Song> part = new ArrayList<>();
    for (int i = 0; i < fold.length; i++) {
      if (fold[i] == out == inside) {
        part.add(songs.get(i));
      }
    }
    return part;
  }

  private static String accuracies(Map<String, LyricsEvaluation> evaluations) {
    List<String> texts = new ArrayList<>();
    evaluations.forEach(
        (name, evaluation) ->
            texts.add("%s %.3f".formatted(name, evaluation.confusion().accuracy())));
    return String.join(", ", texts);
  }
}
