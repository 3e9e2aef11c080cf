package org.humoresque.training.audio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.humoresque.training.audio.ViewKernel.View;
import org.humoresque.training.eval.Calibration;
import org.humoresque.training.eval.ConfusionMatrix;
import org.humoresque.training.svm.GroupedFolds;

/**
 * Trains a {@link KernelClassifier}: cost and width of the kernel are chosen, and the probabilities
 * calibrated, by cross-validation inside the rows given, no group on both sides.
 */
public final class SoundSvmTrainer {

  private static final List<Double> TAG_SHARES = List.of(0.5, 1.0);

  private final Options options;

  /**
   * What may be chosen.
   *
   * @param method how weights are found
   * @param costs of mistakes, each greater than 0
   * @param widths of the kernel of each view, each greater than 0
   * @param folds of the inner cross-validation
   * @param seed of these folds
   */
  public record Options(
      KernelMethod method, List<Double> costs, List<Double> widths, int folds, long seed) {

    /** Support vector machines. */
    public static final Options SUPPORT_VECTORS =
        new Options(
            KernelMethod.SUPPORT_VECTORS,
            List.of(1.0, 2.0, 4.0, 8.0),
            List.of(0.25, 0.5, 1.0),
            5,
            1);

    /** Least-squares machines for quadrants, of which the shipped model is made. */
    public static final Options LEAST_SQUARES =
        new Options(KernelMethod.LEAST_SQUARES, List.of(1.5, 3.0), List.of(0.8, 1.2), 5, 1);

    /** The same for genres, which need to be looked at more closely. */
    public static final Options LEAST_SQUARES_FOR_GENRES =
        new Options(KernelMethod.LEAST_SQUARES, List.of(5.0, 12.0), List.of(0.5, 0.8), 5, 1);

    public Options {
      costs = List.copyOf(costs);
      widths = List.copyOf(widths);
      if (!costs.stream().allMatch(cost -> cost > 0) || costs.isEmpty()) {
        throw new IllegalArgumentException("costs must be greater than 0, but are " + costs);
      }
      if (!widths.stream().allMatch(width -> width > 0) || widths.isEmpty()) {
        throw new IllegalArgumentException("widths must be greater than 0, but are " + widths);
      }
    }

    /** The same choices with another seed. */
    public Options withSeed(long other) {
      return new Options(method, costs, widths, folds, other);
    }
  }

  /**
   * A trained model.
   *
   * @param classifier the model
   * @param cost that was chosen
   * @param width that was chosen
   */
  public record Trained(KernelClassifier classifier, double cost, double width) {

    @Override
    public String toString() {
      String tags = classifier.tags().map(it -> ", tags " + it.share()).orElse("");
      return String.format(Locale.ROOT, "cost %s, width %s%s", cost, width, tags);
    }
  }

  public SoundSvmTrainer(Options options) {
    this.options = options;
  }

  /**
   * Trains on all rows.
   *
   * @param features the names of the values
   * @param data measured values with their classes and groups
   * @param side what else there is to learn from, which is never measured
   */
  public Trained train(List<String> features, LabelledRows data, SideExamples side) {
    double[][] all =
        Stream.concat(Arrays.stream(data.rows()), Arrays.stream(side.rows()))
            .toArray(double[][]::new);
    Standardizer standardizer = Standardizer.of(all);
    double[][] vectors = standardizer.apply(all);
    List<View> views = ViewKernel.views(features);
    float[][][] distances = ViewKernel.distances(views, vectors);
    int[] fold = GroupedFolds.of(data.groups(), data.truths(), options.folds(), options.seed());
    double[][] shares = side.shares(data.truths(), data.classes());
    int[] labelled = side.labelled(fold.length);
    Choice best = new Choice(-1, 0, 0, List.of(), Optional.empty(), new double[0][]);
    for (double width : options.widths()) {
      double[][] kernel = ViewKernel.matrix(distances, views, width);
      for (Optional<TagLayer> tags : looks(kernel, side)) {
        double[][] seen = tags.map(layer -> layer.blend(kernel)).orElse(kernel);
        for (double cost : options.costs()) {
          List<double[]> scores = unseenScores(seen, shares, labelled, fold, cost);
          double f1 = macroF1(scores, data.truths(), data.classes());
          if (f1 > best.f1()) {
            best = new Choice(f1, cost, width, scores, tags, seen);
          }
        }
      }
    }
    KernelMethod.Scores scores = options.method().fit(best.kernel(), shares, labelled, best.cost());
    ScoreCalibration calibration =
        ScoreCalibration.fit(best.unseen(), data.truths(), data.classes());
    return new Trained(
        new KernelClassifier(
            new ViewKernel(standardizer, views, best.width(), vectors),
            best.tags(),
            calibration.apply(scores.weights()),
            calibration.apply(scores.biases())),
        best.cost(),
        best.width());
  }

  /** Without tags, and with them counting more or less. */
  private List<Optional<TagLayer>> looks(double[][] kernel, SideExamples side) {
    List<Optional<TagLayer>> looks = new ArrayList<>(List.of(Optional.empty()));
    if (side.tagged()) {
      TagLayer layer = TagLayer.fit(kernel, side.tags(), side.groups(), options.seed());
      TAG_SHARES.forEach(share -> looks.add(Optional.of(layer.withShare(share))));
    }
    return looks;
  }

  /** What was best on recordings that were not seen. */
  private record Choice(
      double f1,
      double cost,
      double width,
      List<double[]> unseen,
      Optional<TagLayer> tags,
      double[][] kernel) {}

  private List<double[]> unseenScores(
      double[][] kernel, double[][] shares, int[] labelled, int[] fold, double cost) {
    int classes = shares[0].length;
    List<double[]> scores = new ArrayList<>();
    for (int i = 0; i < fold.length; i++) {
      scores.add(new double[classes]);
    }
    for (int out = 0; out < options.folds(); out++) {
      int part = out;
      int[] chosen =
          IntStream.of(labelled).filter(i -> i >= fold.length || fold[i] != part).toArray();
      KernelMethod.Scores machines = options.method().fit(kernel, shares, chosen, cost);
      for (int i = 0; i < fold.length; i++) {
        if (fold[i] == out) {
          scores.set(i, KernelClassifier.scores(kernel[i], machines.weights(), machines.biases()));
        }
      }
    }
    return scores;
  }

  private static double macroF1(List<double[]> scores, int[] truths, int classes) {
    ConfusionMatrix confusion =
        new ConfusionMatrix(IntStream.range(0, classes).mapToObj(String::valueOf).toList());
    for (int i = 0; i < truths.length; i++) {
      confusion.add(truths[i], Calibration.argMax(scores.get(i)));
    }
    return confusion.macroF1();
  }
}
