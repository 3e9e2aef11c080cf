package org.humoresque.training.audio;

import java.util.List;
import java.util.stream.IntStream;

/** What the two data sets of the shipped model tell of each other's labels. */
final class Opinions {

  /** The quadrant must hold this share of what Emotify's listeners felt. */
  private static final double SHARE = 0.36;

  /**
   * How much each of Emotify's feelings counts for happy, angry, sad and relaxed. Scaled so that
   * the four are about equally frequent.
   */
  private static final List<String> FEELINGS =
      List.of(
          "joyful_activation 1.0 0.0 0.0 0.0",
          "power 0.7 0.3 0.0 0.0",
          "amazement 0.3 0.0 0.0 0.0",
          "tension 0.0 1.3 0.0 0.0",
          "sadness 0.0 0.0 1.2 0.0",
          "nostalgia 0.0 0.0 0.6 0.0",
          "solemnity 0.0 0.0 0.4 0.0",
          "calmness 0.0 0.0 0.0 1.0",
          "tenderness 0.0 0.0 0.0 0.6");

  private Opinions() {}

  /** The quadrant of a recording by what Emotify's listeners felt, where most felt alike. */
  static boolean[] quadrant(Clip clip) {
    double[] sums = new double[Labels.QUADRANTS.size()];
    for (String line : FEELINGS) {
      String[] parts = line.split(" ");
      double share = Double.parseDouble(clip.columns().getOrDefault(parts[0], "0"));
      for (int k = 0; k < sums.length; k++) {
        sums[k] += share * Double.parseDouble(parts[k + 1]);
      }
    }
    double all = IntStream.range(0, sums.length).mapToDouble(k -> sums[k]).sum();
    boolean[] quadrant = new boolean[sums.length];
    for (int k = 0; k < sums.length; k++) {
      quadrant[k] = sums[k] > SHARE * all;
    }
    return quadrant;
  }

  /** What Emotify would call a recording by the genres that AllMusic gives it. */
  static boolean[] genre(Clip clip) {
    List<String> genres = clip.genres();
    boolean pop = genres.contains("pop/rock");
    if (genres.contains("classical")) {
      return is("classical");
    }
    if (genres.contains("electronic") && !pop) {
      return is("electronic");
    }
    return pop && genres.size() == 1 ? is("rock", "pop") : is();
  }

  private static boolean[] is(String... labels) {
    boolean[] genre = new boolean[Labels.GENRES.size()];
    for (String label : labels) {
      genre[Labels.GENRES.indexOf(label)] = true;
    }
    return genre;
  }
}
