package org.humoresque.training.audio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.humoresque.training.audio.MeasuredData.Grouping;
import org.humoresque.training.cnn.RunFolder;
import org.humoresque.training.cnn.TrainingProgress;
import org.humoresque.training.eval.Calibration;
import org.humoresque.training.eval.ConfusionMatrix;
import org.humoresque.training.svm.GroupedFolds;

/**
 * Trains on all folds but one and answers that one, for each in turn; no artist on both sides, and
 * so no two slices of a recording. Everything is chosen anew every time.
 */
public final class AudioCrossValidation {

  private final MeasuredData data;
  private final int[] fold;
  private final int folds;
  private final List<String> groups;

  /**
   * @param folds at least 2
   * @param seed of the folds
   */
  public AudioCrossValidation(MeasuredData data, Grouping grouping, int folds, long seed) {
    this.data = data;
    this.groups = data.groups(grouping);
    this.folds = folds;
    this.fold = GroupedFolds.of(groups, data.truths(), folds, seed);
  }

  /** Trains on some recordings and answers others. */
  private interface Method {
    List<double[]> answers(int part, int[] inside, int[] outside);
  }

  /**
   * Machines on measured values.
   *
   * @param features the names of the values
   * @param side what else every fold learns from
   * @param progress told what each fold chose
   */
  public FoldedEvaluation machines(
      List<String> features,
      SoundSvmTrainer.Options options,
      SideExamples side,
      Consumer<String> progress) {
    LabelledRows all =
        new LabelledRows(data.rows(features), data.truths(), groups, data.labels().size());
    return run(
        (part, inside, outside) -> {
          SoundSvmTrainer.Trained trained =
              new SoundSvmTrainer(options).train(features, all.only(inside), side);
          progress.accept("fold %d of %d: %s".formatted(part + 1, folds, trained));
          return Arrays.stream(outside)
              .mapToObj(i -> trained.classifier().probabilities(all.rows()[i]))
              .toList();
        });
  }

  /**
   * A network. Finished folds in the run folder are not trained again; a begun one goes on.
   *
   * @param folder of the whole run; each fold has one below
   */
  public FoldedEvaluation network(SoundRecipe recipe, RunFolder folder, TrainingProgress progress) {
    SoundNetworkTrainer trainer = new SoundNetworkTrainer(recipe, data);
    return run(
        (part, inside, outside) -> {
          RunFolder own = RunFolder.open(folder.file("fold" + (part + 1)));
          FoldResult result =
              FoldResult.read(own.file("answers.csv"))
                  .filter(known -> Arrays.equals(known.clips(), outside))
                  .orElseGet(
                      () -> {
                        Map<String, float[]> weights =
                            trainer.train(inside, outside, own, progress);
                        FoldResult fresh =
                            new FoldResult(outside, trainer.answers(weights, outside));
                        fresh.write(own.file("answers.csv"));
                        return fresh;
                      });
          return result.answers();
        });
  }

  private FoldedEvaluation run(Method method) {
    Map<Integer, double[]> answers = new LinkedHashMap<>();
    int[] truths = data.truths();
    List<Double> accuracies = new ArrayList<>();
    List<Double> macroF1s = new ArrayList<>();
    for (int out = 0; out < folds; out++) {
      int part = out;
      int[] inside = IntStream.range(0, fold.length).filter(i -> fold[i] != part).toArray();
      int[] outside = IntStream.range(0, fold.length).filter(i -> fold[i] == part).toArray();
      List<double[]> own = method.answers(part, inside, outside);
      ConfusionMatrix confusion = new ConfusionMatrix(data.labels());
      for (int i = 0; i < outside.length; i++) {
        answers.put(outside[i], own.get(i));
        confusion.add(truths[outside[i]], Calibration.argMax(own.get(i)));
      }
      accuracies.add(confusion.accuracy());
      macroF1s.add(confusion.macroF1());
    }
    AudioEvaluation all = new AudioEvaluation(data.labels());
    for (int i = 0; i < fold.length; i++) {
      all.add(
          data.clips().get(i).sound().name(), truths[i], answers.getOrDefault(i, new double[0]));
    }
    return new FoldedEvaluation(all, accuracies, macroF1s);
  }
}
