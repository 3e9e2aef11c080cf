package org.humoresque.training.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What the player does: some people are enrolled with {@value #ENROLLED} pictures each; their other
 * pictures come, and those of people who are not.
 *
 * @param looks one for each picture that comes
 */
record ProfileTrial(List<Look> looks) {

  private static final int ENROLLED = 5;
  private static final int FEWEST = 8;

  /**
   * A picture that comes.
   *
   * @param enrolled whether its person is
   * @param right whether the nearest profile is theirs
   * @param similarity to that profile
   */
  record Look(boolean enrolled, boolean right, double similarity) {}

  static ProfileTrial of(int[] people, int[] faces, double[][] embeddings, long seed) {
    Map<Integer, List<Integer>> byPerson = new LinkedHashMap<>();
    for (int face : faces) {
      byPerson.computeIfAbsent(people[face], it -> new ArrayList<>()).add(face);
    }
    Map<Integer, double[]> profiles = new LinkedHashMap<>();
    List<Integer> coming = new ArrayList<>();
    Random random = new Random(seed);
    byPerson.forEach(
        (person, own) -> {
          List<Integer> shuffled = new ArrayList<>(own);
          Collections.shuffle(shuffled, random);
          int enrolled = own.size() < FEWEST ? 0 : ENROLLED;
          if (enrolled > 0) {
            profiles.put(person, middle(shuffled.subList(0, enrolled), embeddings));
          }
          coming.addAll(shuffled.subList(enrolled, shuffled.size()));
        });
    return new ProfileTrial(
        coming.stream().map(face -> look(people[face], embeddings[face], profiles)).toList());
  }

  static ProfileTrial together(List<ProfileTrial> trials) {
    return new ProfileTrial(trials.stream().flatMap(trial -> trial.looks().stream()).toList());
  }

  /** The share of guests who get a name. */
  double guestsNamed(double threshold) {
    return share(false, look -> look.similarity() >= threshold);
  }

  /** The share of enrolled people's pictures that get another's name. */
  double wrongNames(double threshold) {
    return share(true, look -> !look.right() && look.similarity() >= threshold);
  }

  /** The share of enrolled people's pictures that get their own. */
  double rightNames(double threshold) {
    return share(true, look -> look.right() && look.similarity() >= threshold);
  }

  /** The lowest threshold at which at most this share of guests gets a name. */
  double threshold(double mostNamed) {
    double[] guests =
        looks.stream()
            .filter(look -> !look.enrolled())
            .mapToDouble(Look::similarity)
            .sorted()
            .toArray();
    int allowed = (int) Math.floor(mostNamed * guests.length);
    return guests.length == 0 ? 1 : Math.nextUp(guests[guests.length - 1 - allowed]);
  }

  private double share(boolean enrolled, java.util.function.Predicate<Look> what) {
    List<Look> those = looks.stream().filter(look -> look.enrolled() == enrolled).toList();
    return those.stream().filter(what).count() / (double) Math.max(1, those.size());
  }

  private static Look look(int person, double[] face, Map<Integer, double[]> profiles) {
    double best = -1;
    int nearest = -1;
    for (Map.Entry<Integer, double[]> profile : profiles.entrySet()) {
      double similarity = FacePairs.cosine(profile.getValue(), face);
      if (similarity > best) {
        best = similarity;
        nearest = profile.getKey();
      }
    }
    return new Look(profiles.containsKey(person), nearest == person, best);
  }

  private static double[] middle(List<Integer> faces, double[][] embeddings) {
    double[] sum = new double[embeddings[0].length];
    for (int face : faces) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += embeddings[face][i];
      }
    }
    double length = Math.sqrt(FacePairs.cosine(sum, sum));
    for (int i = 0; i < sum.length; i++) {
      sum[i] /= length;
    }
    return sum;
  }
}
