package org.humoresque.music.lyrics.model;

import java.util.Map;
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
    double[] leaves = new double[tree.leaves().size()];
    fill(tree.root(), 1, vector, leaves, 0);
    return leaves;
  }

  private int fill(Node node, double share, SparseVector vector, double[] leaves, int next) {
    if (node.isLeaf()) {
      leaves[next] = share;
      return next + 1;
    }
    Split split = splits.get(node.name());
    if (split == null) {
      throw new IllegalStateException(
          "the tree has no machine for its split '" + node.name() + "'");
    }
    double first = split.probability(vector);
    int behind = fill(node.sides().get(0), share * first, vector, leaves, next);
    return fill(node.sides().get(1), share * (1 - first), vector, leaves, behind);
  }
}
