package org.humoresque.training.svm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.humoresque.music.lyrics.model.Decision;
import org.humoresque.music.lyrics.model.LabelTree;
import org.humoresque.music.lyrics.model.LabelTree.Node;
import org.humoresque.music.lyrics.model.Split;
import org.humoresque.music.lyrics.model.TreeClassifier;

/**
 * Trains a tree of binary machines. At every split the kernel is chosen by cross-validation over
 * the examples below it; probabilities are fitted on decisions of machines that had not seen the
 * example.
 *
 * <p>An example labelled with an inner node trains the splits above that node alone.
 */
public final class TreeTrainer {

  private static final int CHOOSING_FOLDS = 3;

  /** Probabilities are fitted on machines that leave out one of so many folds each. */
  public static final int CALIBRATING_FOLDS = 5;

  private final LabelTree tree;
  private final List<Kernel> kernels;
  private final boolean equalLabels;
  private final long seed;

  /**
   * @param kernels the ones to choose from, the preferred first
   * @param equalLabels whether probabilities are for a world where every label is as frequent, not
   *     for one like the data
   * @param seed of the folds
   */
  public TreeTrainer(LabelTree tree, List<Kernel> kernels, boolean equalLabels, long seed) {
    if (kernels.isEmpty()) {
      throw new IllegalArgumentException("there must be at least one kernel to choose from");
    }
    this.tree = tree;
    this.kernels = List.copyOf(kernels);
    this.equalLabels = equalLabels;
    this.seed = seed;
  }

  /**
   * A trained tree.
   *
   * @param classifier the tree
   * @param unseen every example's leaf probabilities by machines that had not seen it
   * @param chosen the kernel of each split by name
   */
  public record Trained(
      TreeClassifier classifier, List<double[]> unseen, Map<String, Kernel> chosen) {}

  /**
   * Trains on all examples.
   *
   * @param examples the vectors
   * @param labels a label of the tree for each
   */
  public Trained train(Examples examples, List<String> labels) {
    return train(examples, fold -> examples, labels);
  }

  /**
   * Trains on all examples, whose vectors were made by help of their labels: machines that must not
   * have seen a fold get vectors made without its labels.
   *
   * @param examples the vectors
   * @param without all examples' vectors, made without the labels of the fold of that number
   * @param labels a label of the tree for each
   */
  public Trained train(Examples examples, IntFunction<Examples> without, List<String> labels) {
    int[] folds = calibratingFolds(labels, seed);
    Map<String, Split> splits = new HashMap<>();
    Map<String, double[]> unseen = new HashMap<>();
    Map<String, Kernel> chosen = new LinkedHashMap<>();
    for (Node node : tree.splits()) {
      int[] below =
          IntStream.range(0, labels.size()).filter(i -> isBelow(node, labels.get(i))).toArray();
      Kernel kernel = choose(node, below, examples, labels);
      double[] decisions = unseenDecisions(node, below, kernel, folds, without, labels);
      boolean[] first = first(node, below, labels);
      PlattScaling scaling =
          PlattScaling.fit(
              IntStream.of(below).mapToDouble(i -> decisions[i]).toArray(),
              first,
              weights(first, below, labels));
      Decision decision = fit(node, below, kernel, examples, labels);
      splits.put(node.name(), new Split(decision, scaling.slope(), scaling.offset()));
      chosen.put(node.name(), kernel);
      unseen.put(node.name(), probabilities(decisions, scaling));
    }
    return new Trained(new TreeClassifier(tree, splits), leaves(unseen, labels.size()), chosen);
  }

  /** The calibrating fold of each example, from 0 to {@link #CALIBRATING_FOLDS} - 1. */
  public static int[] calibratingFolds(List<String> labels, long seed) {
    return Folds.of(labels, CALIBRATING_FOLDS, seed);
  }

  private static boolean isBelow(Node node, String label) {
    return node.sides().stream().anyMatch(side -> side.contains(label));
  }

  private static boolean[] first(Node node, int[] examples, List<String> labels) {
    boolean[] first = new boolean[examples.length];
    for (int i = 0; i < first.length; i++) {
      first[i] = node.sides().get(0).contains(labels.get(examples[i]));
    }
    return first;
  }

  /**
   * Each side of a split counts by how many labels it has, however many examples: what is frequent
   * in the data need not be in the world. Within a side all examples count the same.
   */
  private double[] weights(boolean[] first, int[] examples, List<String> labels) {
    if (!equalLabels) {
      double[] ones = new double[first.length];
      Arrays.fill(ones, 1);
      return ones;
    }
    Set<String> onFirst = new HashSet<>();
    Set<String> onSecond = new HashSet<>();
    int firsts = 0;
    for (int i = 0; i < first.length; i++) {
      (first[i] ? onFirst : onSecond).add(labels.get(examples[i]));
      firsts += first[i] ? 1 : 0;
    }
    double each = (double) first.length / Math.max(1, onFirst.size() + onSecond.size());
    double firstWeight = onFirst.size() * each / Math.max(1, firsts);
    double secondWeight = onSecond.size() * each / Math.max(1, first.length - firsts);
    double[] weights = new double[first.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = first[i] ? firstWeight : secondWeight;
    }
    return weights;
  }

  private Decision fit(
      Node node, int[] chosen, Kernel kernel, Examples examples, List<String> labels) {
    return BinaryTrainer.train(examples, chosen, first(node, chosen, labels), kernel);
  }

  /** The kernel that is right most often on examples it was not trained on. */
  private Kernel choose(Node node, int[] below, Examples examples, List<String> labels) {
    if (kernels.size() == 1) {
      return kernels.get(0);
    }
    int[] folds =
        Folds.of(IntStream.of(below).mapToObj(labels::get).toList(), CHOOSING_FOLDS, seed + 1);
    Kernel best = kernels.get(0);
    int mostRight = -1;
    for (Kernel kernel : kernels) {
      int right = 0;
      for (int fold = 0; fold < CHOOSING_FOLDS; fold++) {
        Decision decision = fit(node, part(below, folds, fold, false), kernel, examples, labels);
        int[] test = part(below, folds, fold, true);
        boolean[] first = first(node, test, labels);
        for (int i = 0; i < test.length; i++) {
          right += decision.of(examples.vectors().get(test[i])) > 0 == first[i] ? 1 : 0;
        }
      }
      if (right > mostRight) {
        mostRight = right;
        best = kernel;
      }
    }
    return best;
  }

  private static int[] part(int[] examples, int[] folds, int fold, boolean inside) {
    return IntStream.range(0, examples.length)
        .filter(i -> folds[i] == fold == inside)
        .map(i -> examples[i])
        .toArray();
  }

  /** Every example's decision at a node by the machine that had not seen its fold. */
  private double[] unseenDecisions(
      Node node,
      int[] below,
      Kernel kernel,
      int[] folds,
      IntFunction<Examples> without,
      List<String> labels) {
    double[] decisions = new double[labels.size()];
    for (int fold = 0; fold < CALIBRATING_FOLDS; fold++) {
      int out = fold;
      int[] seen = IntStream.of(below).filter(i -> folds[i] != out).toArray();
      Examples examples = without.apply(fold);
      Decision decision = fit(node, seen, kernel, examples, labels);
      for (int i = 0; i < decisions.length; i++) {
        if (folds[i] == fold) {
          decisions[i] = decision.of(examples.vectors().get(i));
        }
      }
    }
    return decisions;
  }

  private static double[] probabilities(double[] decisions, PlattScaling scaling) {
    double[] probabilities = new double[decisions.length];
    for (int i = 0; i < decisions.length; i++) {
      probabilities[i] = 1 / (1 + Math.exp(-(scaling.slope() * decisions[i] + scaling.offset())));
    }
    return probabilities;
  }

  private List<double[]> leaves(Map<String, double[]> unseen, int examples) {
    List<double[]> all = new ArrayList<>();
    for (int i = 0; i < examples; i++) {
      double[] leaves = new double[tree.leaves().size()];
      fill(tree.root(), 1, i, unseen, leaves, 0);
      all.add(leaves);
    }
    return all;
  }

  private static int fill(
      Node node,
      double share,
      int example,
      Map<String, double[]> unseen,
      double[] leaves,
      int next) {
    if (node.isLeaf()) {
      leaves[next] = share;
      return next + 1;
    }
    double first = unseen.getOrDefault(node.name(), leaves)[example];
    int behind = fill(node.sides().get(0), share * first, example, unseen, leaves, next);
    return fill(node.sides().get(1), share * (1 - first), example, unseen, leaves, behind);
  }
}
