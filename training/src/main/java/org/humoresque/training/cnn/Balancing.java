package org.humoresque.training.cnn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is done about classes of unequal size. */
public enum Balancing {
  /** Nothing. */
  NONE,
  /** Small classes are repeated up to the size of the largest (PAPERS.md D). */
  OVERSAMPLE,
  /** Large classes are cut down to the size of the smallest, another part in every epoch. */
  UNDERSAMPLE,
  /**
   * Weighted softmax (PAPERS.md B): each example counts inversely to the size of its class; the
   * mean weight of an example is 1.
   */
  WEIGHTED;

  /** The name on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The examples of one epoch in the order they are seen. */
  <E extends Labelled> List<E> epoch(List<E> examples, int classes, Random random) {
    if (this == NONE || this == WEIGHTED) {
      List<E> shuffled = new ArrayList<>(examples);
      Collections.shuffle(shuffled, random);
      return shuffled;
    }
    List<List<E>> byClass = byClass(examples, classes);
    int size =
        this == OVERSAMPLE
            ? byClass.stream().mapToInt(List::size).max().orElse(0)
            : byClass.stream().mapToInt(List::size).min().orElse(0);
    List<E> balanced = new ArrayList<>();
    for (List<E> members : byClass) {
      List<E> order = new ArrayList<>(members);
      for (int taken = 0; taken < size; taken++) {
        if (taken % order.size() == 0) {
          Collections.shuffle(order, random);
        }
        balanced.add(order.get(taken % order.size()));
      }
    }
    Collections.shuffle(balanced, random);
    return balanced;
  }

  /** What an example of each class counts in the loss. */
  public double[] weights(List<? extends Labelled> examples, int classes) {
    double[] weights = new double[classes];
    java.util.Arrays.fill(weights, 1);
    if (this == WEIGHTED) {
      List<? extends List<? extends Labelled>> byClass = byClass(examples, classes);
      for (int i = 0; i < classes; i++) {
        weights[i] = examples.size() / (double) (classes * byClass.get(i).size());
      }
    }
    return weights;
  }

  private static <E extends Labelled> List<List<E>> byClass(List<E> examples, int classes) {
    List<List<E>> byClass =
        IntStream.range(0, classes)
            .<List<E>>mapToObj(i -> new ArrayList<>())
            .collect(Collectors.toList());
    examples.forEach(example -> byClass.get(example.label()).add(example));
    for (int i = 0; i < classes; i++) {
      if (byClass.get(i).isEmpty()) {
        throw new IllegalArgumentException(
            "class %d of %d has no example, so classes cannot be balanced".formatted(i, classes));
      }
    }
    return byClass;
  }
}
