package org.humoresque.music.lyrics.model;

import java.util.Map;
import java.util.Set;
import org.humoresque.music.lyrics.model.LabelTree.Node;

/**
 * A tree of binary machines: the probabilities at the splits, multiplied down to the leaves.
 *
 * @param tree the labels
 * @param splits one per inner node, by its name
 */
public record TreeClassifier(LabelTree tree, Map<String, Split> splits) {

  /** The probability of every leaf, in the tree's order; they sum to 1. */
  public double[] leaves(SparseVector vector) {
    return leaves(vector, Set.copyOf(tree.leaves()));
  }

  /**
   * The probability of every leaf if only some can be: a split with such leaves on one side alone
   * is passed by. Other leaves have 0.
   *
   * @param possible leaves of the tree, at least one
   */
  public double[] leaves(SparseVector vector, Set<String> possible) {
    double[] leaves = new double[tree.leaves().size()];
    fill(tree.root(), 1, vector, possible, leaves, 0);
    return leaves;
  }

  private int fill(
      Node node,
      double share,
      SparseVector vector,
      Set<String> possible,
      double[] leaves,
      int next) {
    if (node.isLeaf()) {
      leaves[next] = share;
      return next + 1;
    }
    double first = first(node, vector, possible);
    int behind = fill(node.sides().get(0), share * first, vector, possible, leaves, next);
    return fill(node.sides().get(1), share * (1 - first), vector, possible, leaves, behind);
  }

  private double first(Node node, SparseVector vector, Set<String> possible) {
    boolean left = node.sides().get(0).leaves().stream().anyMatch(possible::contains);
    boolean right = node.sides().get(1).leaves().stream().anyMatch(possible::contains);
    if (left != right) {
      return left ? 1 : 0;
    }
    Split split = splits.get(node.name());
    if (split == null) {
      throw new IllegalStateException(
          "the tree has no machine for its split '" + node.name() + "'");
    }
    return split.probability(vector);
  }
}
