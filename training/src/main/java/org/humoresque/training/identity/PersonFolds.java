package org.humoresque.training.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Splits faces so that nobody is in two parts. People with many pictures, with some and with one
 * are shared out one kind after the other.
 */
final class PersonFolds {

  private static final int MANY = 10;

  private PersonFolds() {}

  /** The fold of every one of these faces. */
  static List<int[]> split(int[] people, int[] faces, int folds, long seed) {
    Map<Integer, Integer> counts = new LinkedHashMap<>();
    Arrays.stream(faces).forEach(face -> counts.merge(people[face], 1, Integer::sum));
    Map<Integer, Integer> fold = new LinkedHashMap<>();
    Random random = new Random(seed);
    for (int kind = 0; kind < 3; kind++) {
      int wanted = kind;
      List<Integer> group =
          new ArrayList<>(
              counts.keySet().stream()
                  .filter(it -> kind(counts.getOrDefault(it, 0)) == wanted)
                  .toList());
      Collections.shuffle(group, random);
      for (int i = 0; i < group.size(); i++) {
        fold.put(group.get(i), i % folds);
      }
    }
    return IntStream.range(0, folds)
        .boxed()
        .map(
            i ->
                Arrays.stream(faces)
                    .filter(face -> fold.getOrDefault(people[face], -1) == i)
                    .toArray())
        .toList();
  }

  /** Those faces that are not among some others. */
  static int[] without(int[] faces, int[] others) {
    int[] sorted = others.clone();
    Arrays.sort(sorted);
    return Arrays.stream(faces).filter(it -> Arrays.binarySearch(sorted, it) < 0).toArray();
  }

  private static int kind(int count) {
    return count >= MANY ? 0 : count > 1 ? 1 : 2;
  }
}
