package org.humoresque.training.svm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Deals examples out to folds so that every fold has its share of every label. */
public final class Folds {

  private Folds() {}

  /**
   * The fold of each example, from 0 to folds - 1.
   *
   * @param labels one per example
   * @param folds at least 2
   * @param seed decides who goes where
   */
  public static int[] of(List<String> labels, int folds, long seed) {
    if (folds < 2) {
      throw new IllegalArgumentException("folds must be at least 2, but are " + folds);
    }
    Map<String, List<Integer>> byLabel = new TreeMap<>();
    for (int i = 0; i < labels.size(); i++) {
      byLabel.computeIfAbsent(labels.get(i), label -> new ArrayList<>()).add(i);
    }
    Random random = new Random(seed);
    int[] fold = new int[labels.size()];
    int next = 0;
    for (List<Integer> examples : byLabel.values()) {
      Collections.shuffle(examples, random);
      for (int example : examples) {
        fold[example] = next % folds;
        next++;
      }
    }
    return fold;
  }
}
