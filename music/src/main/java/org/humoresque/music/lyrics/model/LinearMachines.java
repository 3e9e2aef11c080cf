package org.humoresque.music.lyrics.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The linear machines of a tree side by side: all weights of a feature lie together, so that a
 * song's features are gone through once for all of them.
 */
final class LinearMachines {

  private final float[] weights;
  private final double[] biases;
  private final int features;

  private LinearMachines(List<Decision.Linear> machines) {
    int many = machines.size();
    features = machines.stream().mapToInt(machine -> machine.weights().length).max().orElse(0);
    weights = new float[features * many];
    biases = new double[many];
    for (int i = 0; i < many; i++) {
      biases[i] = machines.get(i).bias();
      float[] own = machines.get(i).weights();
      for (int feature = 0; feature < own.length; feature++) {
        weights[feature * many + i] = own[feature];
      }
    }
  }

  /** The machines of a tree's splits in its order; empty if one is of another kind. */
  static Optional<LinearMachines> of(LabelTree tree, Map<String, Split> splits) {
    List<Decision.Linear> machines = new ArrayList<>();
    for (LabelTree.Node node : tree.splits()) {
      Split split = splits.get(node.name());
      if (split == null || !(split.decision() instanceof Decision.Linear machine)) {
        return Optional.empty();
      }
      machines.add(machine);
    }
    return Optional.of(new LinearMachines(machines));
  }

  /** The decision of each; the same numbers as {@link Decision.Linear#of} gives. */
  double[] of(SparseVector vector) {
    double[] sums = new double[biases.length];
    int[] indices = vector.indices();
    float[] values = vector.values();
    for (int i = 0; i < indices.length && indices[i] < features; i++) {
      int from = indices[i] * sums.length;
      for (int machine = 0; machine < sums.length; machine++) {
        sums[machine] += values[i] * weights[from + machine];
      }
    }
    for (int machine = 0; machine < sums.length; machine++) {
      sums[machine] += biases[machine];
    }
    return sums;
  }
}
