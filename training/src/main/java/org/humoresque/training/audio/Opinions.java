package org.humoresque.training.audio;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What the two data sets of the shipped model tell of each other's labels. */
final class Opinions {

  /**
   * How much each of Emotify's feelings counts for happy, angry, sad and relaxed. Scaled so that
   * the four are about equally frequent among its songs.
   */
  private static final Map<String, double[]> FEELINGS =
      Map.of(
          "joyful_activation", new double[] {2.2, 0, 0, 0},
          "power", new double[] {1.6, 0.8, 0, 0},
          "amazement", new double[] {0.7, 0, 0, 0},
          "tension", new double[] {0, 3.6, 0, 0},
          "sadness", new double[] {0, 0, 2.7, 0},
          "nostalgia", new double[] {0, 0, 1.4, 0},
          "solemnity", new double[] {0, 0, 0.9, 0},
          "calmness", new double[] {0, 0, 0, 2.5},
          "tenderness", new double[] {0, 0, 0, 1.5});

  private Opinions() {}

  /** The quadrants of a recording by what Emotify's listeners felt, the strongest stressed. */
  static double[] quadrant(Clip clip) {
    double[] shares = new double[Labels.QUADRANTS.size()];
    FEELINGS.forEach(
        (feeling, counts) -> {
          double voted = Double.parseDouble(clip.columns().getOrDefault(feeling, "0"));
          for (int k = 0; k < shares.length; k++) {
            shares[k] += voted * counts[k];
          }
        });
    double sum = Arrays.stream(shares).map(share -> share * share).sum();
    return sum == 0 ? new double[0] : Arrays.stream(shares).map(it -> it * it / sum).toArray();
  }

  /** What Emotify would call a recording by the genres that AllMusic gives it. */
  static double[] genre(Clip clip) {
    List<String> genres = clip.genres();
    boolean pop = genres.contains("pop/rock");
    if (genres.contains("classical")) {
      return of("classical");
    }
    if (genres.contains("electronic") && !pop) {
      return of("electronic");
    }
    return pop && genres.size() == 1 ? of("rock", "pop") : new double[0];
  }

  private static double[] of(String... labels) {
    double[] shares = new double[Labels.GENRES.size()];
    for (String label : labels) {
      shares[Labels.GENRES.indexOf(label)] = 1.0 / labels.length;
    }
    return shares;
  }
}
