package org.humoresque.training.audio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.humoresque.training.eval.Calibration;
import org.humoresque.training.eval.ConfusionMatrix;
import org.humoresque.training.svm.GroupedFolds;

/**
 * Trains a {@link KernelClassifier}: cost and width of the kernel are chosen, and the probabilities
 * calibrated, by cross-validation inside the rows given, no group on both sides.
 */
public final class SoundSvmTrainer {

  private final Options options;

  /**
   * What may be chosen.
   *
   * @param method how weights are found
   * @param costs of mistakes, each greater than 0
   * @param widths gamma times the number of values, each greater than 0
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
        new Options(KernelMethod.LEAST_SQUARES, List.of(1.2, 2.0), List.of(0.6, 1.0), 5, 1);

    /** The same for genres, which need to be looked at more closely. */
    public static final Options LEAST_SQUARES_FOR_GENRES =
        new Options(KernelMethod.LEAST_SQUARES, List.of(5.0, 10.0), List.of(1.0, 1.4), 5, 1);

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
      return String.format(Locale.ROOT, "cost %s, gamma %s/d", cost, width);
    }
  }

  public SoundSvmTrainer(Options options) {
    this.options = options;
  }

  /**
   * Trains on all rows.
   *
   * @param rows measured values
   * @param truths the class of each
   * @param groups the group of each, such as its artist
   * @param side what else there is to learn from, which is never measured
   */
  public Trained train(
      double[][] rows, int[] truths, List<String> groups, int classes, SideExamples side) {
    Standardizer standardizer = Standardizer.of(rows);
    double[][] vectors =
        Stream.concat(Arrays.stream(rows), Arrays.stream(side.rows()))
            .map(standardizer::apply)
            .toArray(double[][]::new);
    double[][] shares = side.shares(truths, classes);
    int[] fold = GroupedFolds.of(groups, truths, options.folds(), options.seed());
    double bestF1 = -1;
    double cost = 0;
    double width = 0;
    List<double[]> unseen = List.of();
    for (double triedWidth : options.widths()) {
      double[][] kernel = KernelClassifier.kernel(vectors, triedWidth / vectors[0].length);
      for (double triedCost : options.costs()) {
        List<double[]> scores = unseenScores(kernel, shares, fold, triedCost);
        double f1 = macroF1(scores, truths, classes);
        if (f1 > bestF1) {
          bestF1 = f1;
          cost = triedCost;
          width = triedWidth;
          unseen = scores;
        }
      }
    }
    double gamma = width / vectors[0].length;
    KernelMethod.Scores scores =
        options
            .method()
            .fit(
                KernelClassifier.kernel(vectors, gamma),
                shares,
                IntStream.range(0, vectors.length).toArray(),
                cost);
    ScoreCalibration calibration = ScoreCalibration.fit(unseen, truths, classes);
    return new Trained(
        new KernelClassifier(
            standardizer,
            gamma,
            vectors,
            calibration.apply(scores.weights()),
            calibration.apply(scores.biases())),
        cost,
        width);
  }

  private List<double[]> unseenScores(
      double[][] kernel, double[][] shares, int[] fold, double cost) {
    int classes = shares[0].length;
    List<double[]> scores = new ArrayList<>();
    for (int i = 0; i < fold.length; i++) {
      scores.add(new double[classes]);
    }
    for (int out = 0; out < options.folds(); out++) {
      int part = out;
      int[] chosen =
          IntStream.range(0, kernel.length)
              .filter(i -> i >= fold.length || fold[i] != part)
              .toArray();
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
