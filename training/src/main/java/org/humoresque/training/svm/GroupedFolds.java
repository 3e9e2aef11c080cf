package org.humoresque.training.svm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Deals examples out to folds so that no group is split and every fold has its share of labels. */
public final class GroupedFolds {

  private GroupedFolds() {}

  /**
   * The fold of each example, from 0 to folds - 1. Large groups are dealt first; each goes where
   * its labels are rarest.
   *
   * @param groups one per example, such as its artist
   * @param truths the class of each
   * @param folds at least 2, at most the number of groups
   * @param seed decides between equals
   */
  public static int[] of(List<String> groups, int[] truths, int folds, long seed) {
    Map<String, List<Integer>> members = new TreeMap<>();
    for (int i = 0; i < groups.size(); i++) {
      members.computeIfAbsent(groups.get(i), group -> new ArrayList<>()).add(i);
    }
    if (folds < 2 || folds > members.size()) {
      throw new IllegalArgumentException(
          "folds must be from 2 to the number of groups, %d, but are %d"
              .formatted(members.size(), folds));
    }
    List<List<Integer>> order = new ArrayList<>(members.values());
    Collections.shuffle(order, new Random(seed));
    order.sort(Comparator.comparing(group -> -group.size()));
    List<Map<Integer, Integer>> counts = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      counts.add(new LinkedHashMap<>());
    }
    int[] fold = new int[groups.size()];
    for (List<Integer> group : order) {
      int best = 0;
      for (int candidate = 1; candidate < folds; candidate++) {
        if (crowd(group, truths, counts.get(candidate)) < crowd(group, truths, counts.get(best))) {
          best = candidate;
        }
      }
      for (int example : group) {
        fold[example] = best;
        counts.get(best).merge(truths[example], 1, Integer::sum);
      }
    }
    return fold;
  }

  /** How many of a group's labels a fold has already; its size decides between equals. */
  private static double crowd(List<Integer> group, int[] truths, Map<Integer, Integer> counts) {
    double same = 0;
    for (int example : group) {
      same += counts.getOrDefault(truths[example], 0);
    }
    return same + 1e-6 * counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
