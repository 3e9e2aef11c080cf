package org.humoresque.training.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Balanced pairs of faces: of each person their pairs, at most {@value #MOST_OF_ONE}, and as many
 * of one of those faces with one of anybody else.
 *
 * @param same pairs of one person's
 * @param different pairs of two people's
 */
record FacePairs(List<int[]> same, List<int[]> different) {

  private static final int MOST_OF_ONE = 45;

  static FacePairs of(int[] people, int[] faces, long seed) {
    Random random = new Random(seed);
    Map<Integer, List<Integer>> byPerson = new LinkedHashMap<>();
    for (int face : faces) {
      byPerson.computeIfAbsent(people[face], it -> new ArrayList<>()).add(face);
    }
    List<int[]> same = new ArrayList<>();
    List<Integer> paired = new ArrayList<>();
    for (List<Integer> own : byPerson.values()) {
      List<int[]> pairs = new ArrayList<>();
      for (int i = 0; i < own.size(); i++) {
        for (int j = 0; j < i; j++) {
          pairs.add(new int[] {own.get(i), own.get(j)});
        }
      }
      Collections.shuffle(pairs, random);
      same.addAll(pairs.subList(0, Math.min(MOST_OF_ONE, pairs.size())));
      if (own.size() > 1) {
        paired.addAll(own);
      }
    }
    List<int[]> different = new ArrayList<>();
    while (different.size() < same.size() && byPerson.size() > 1) {
      int one = paired.get(random.nextInt(paired.size()));
      int other = faces[random.nextInt(faces.length)];
      if (people[one] != people[other]) {
        different.add(new int[] {one, other});
      }
    }
    return new FacePairs(same, different);
  }

  Verification compared(double[][] embeddings) {
    return new Verification(cosines(same, embeddings), cosines(different, embeddings));
  }

  private static double[] cosines(List<int[]> pairs, double[][] embeddings) {
    return pairs.stream()
        .mapToDouble(pair -> cosine(embeddings[pair[0]], embeddings[pair[1]]))
        .toArray();
  }

  static double cosine(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
