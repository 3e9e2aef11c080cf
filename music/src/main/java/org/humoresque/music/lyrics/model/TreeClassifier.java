package org.humoresque.music.lyrics.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.humoresque.music.lyrics.model.LabelTree.Node;

/** A tree of binary machines: the probabilities at the splits, multiplied down to the leaves. */
public final class TreeClassifier {

  private final LabelTree tree;
  private final Map<String, Split> splits;
  private final Optional<LinearMachines> linear;
  private final Map<String, DenseRbf> dense;
  private final int[] leavesLeft;
  private final int[] leavesRight;
  private final int[] all;

  /**
   * @param tree the labels
   * @param splits one per inner node, by its name
   */
  public TreeClassifier(LabelTree tree, Map<String, Split> splits) {
    this.tree = tree;
    this.splits = Map.copyOf(splits);
    this.linear = LinearMachines.of(tree, splits);
    this.dense = dense(splits);
    this.leavesLeft = leaves(tree, 0);
    this.leavesRight = leaves(tree, 1);
    this.all = before(tree.leaves(), Set.copyOf(tree.leaves()));
  }

  private static int[] leaves(LabelTree tree, int side) {
    return tree.splits().stream().mapToInt(it -> it.sides().get(side).leaves().size()).toArray();
  }

  private static Map<String, DenseRbf> dense(Map<String, Split> splits) {
    Map<String, DenseRbf> dense = new HashMap<>();
    splits.forEach(
        (name, split) -> {
          if (split.decision() instanceof Decision.Rbf rbf) {
            DenseRbf.of(rbf).ifPresent(machine -> dense.put(name, machine));
          }
        });
    return dense;
  }

  /** The labels. */
  public LabelTree tree() {
    return tree;
  }

  /** One per inner node, by its name. */
  public Map<String, Split> splits() {
    return splits;
  }

  /** The probability of every leaf, in the tree's order; they sum to 1. */
  public double[] leaves(SparseVector vector) {
    return new Descent(vector, all).run();
  }

  /**
   * The probability of every leaf if only some can be: a split with such leaves on one side alone
   * is passed by. Other leaves have 0.
   *
   * @param possible leaves of the tree, at least one
   */
  public double[] leaves(SparseVector vector, Set<String> possible) {
    return new Descent(vector, before(tree.leaves(), possible)).run();
  }

  private static int[] before(List<String> leaves, Set<String> possible) {
    int[] before = new int[leaves.size() + 1];
    for (int leaf = 0; leaf < leaves.size(); leaf++) {
      before[leaf + 1] = before[leaf] + (possible.contains(leaves.get(leaf)) ? 1 : 0);
    }
    return before;
  }

  /** One song's way down. Splits are met in the tree's order. */
  private final class Descent {
    private final SparseVector vector;
    private final int[] possible;
    private final double[] decisions;
    private final double[] leaves = new double[tree.leaves().size()];
    private int split;
    private int leaf;

    /**
     * @param possible how many of the leaves before each are possible
     */
    Descent(SparseVector vector, int[] possible) {
      this.vector = vector;
      this.possible = possible;
      this.decisions = linear.map(machines -> machines.of(vector)).orElseGet(() -> new double[0]);
    }

    double[] run() {
      fill(tree.root(), 1);
      return leaves;
    }

    private void fill(Node node, double share) {
      if (node.isLeaf()) {
        leaves[leaf] = share;
        leaf++;
        return;
      }
      double first = first(node, split);
      split++;
      fill(node.sides().get(0), share * first);
      fill(node.sides().get(1), share * (1 - first));
    }

    private double first(Node node, int at) {
      int middle = leaf + leavesLeft[at];
      boolean left = possible[middle] > possible[leaf];
      boolean right = possible[middle + leavesRight[at]] > possible[middle];
      if (left != right) {
        return left ? 1 : 0;
      }
      Split machine = splits.get(node.name());
      if (machine == null) {
        throw new IllegalStateException(
            "the tree has no machine for its split '" + node.name() + "'");
      }
      if (linear.isPresent()) {
        return machine.probability(decisions[at]);
      }
      DenseRbf quick = dense.get(node.name());
      return machine.probability(quick == null ? machine.decision().of(vector) : quick.of(vector));
    }
  }
}
