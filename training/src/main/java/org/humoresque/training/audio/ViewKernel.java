package org.humoresque.training.audio;

import java.util.ArrayList;
import java.util.List;

/**
 * How alike two recordings are, from 0 to 1: the weighted mean, over several views of them, of a
 * Gaussian kernel {@code exp(-width · mean squared difference)}. A view is some measured values
 * that belong together; so a view of 500 values does not drown one of 100.
 *
 * @param standardizer of all values
 * @param views side by side, from the first value to the last
 * @param width of the Gaussian, greater than 0
 * @param vectors standardised values of the recordings to compare with
 */
public record ViewKernel(
    Standardizer standardizer, List<View> views, double width, double[][] vectors) {

  /** Values that are views of their own, by how their names begin. */
  private static final List<String> TEXTURES =
      List.of(
          "mfcc.covariance",
          "bands.together",
          "bands.pattern",
          "tones.change",
          "tones.together",
          "tones.swell");

  /** What all other measures weigh for each texture that there is. */
  private static final double MEASURES = 0.5;

  /**
   * Some neighbouring values.
   *
   * @param first the number of the first
   * @param count how many
   * @param weight of the view; all weights sum to 1
   */
  public record View(String name, int first, int count, double weight) {}

  /** The views of these values: textures each alone, all others together. */
  static List<View> views(List<String> features) {
    List<View> found = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= features.size(); i++) {
      String name = view(features.get(first));
      if (i == features.size() || !view(features.get(i)).equals(name)) {
        found.add(new View(name, first, i - first, 1));
        first = i;
      }
    }
    double textures = found.stream().filter(it -> TEXTURES.contains(it.name())).count();
    double measures = textures == 0 ? 1 : MEASURES * textures;
    double others = found.size() - textures;
    double sum = textures + measures;
    return found.stream()
        .map(
            view ->
                new View(
                    view.name(),
                    view.first(),
                    view.count(),
                    (TEXTURES.contains(view.name()) ? 1 : measures / others) / sum))
        .toList();
  }

  /** The names of the values that belong to no texture. */
  static List<String> measures(List<String> features) {
    return features.stream().filter(name -> !TEXTURES.contains(view(name))).toList();
  }

  private static String view(String feature) {
    return TEXTURES.stream()
        .filter(texture -> feature.startsWith(texture + "."))
        .findFirst()
        .orElse("measures");
  }

  /** The kernel of a row of measured values with each vector. */
  double[] of(double[] row) {
    double[] scaled = standardizer.apply(row);
    double[] kernel = new double[vectors.length];
    for (int i = 0; i < vectors.length; i++) {
      for (View view : views) {
        kernel[i] += view.weight() * Math.exp(-width * distance(scaled, vectors[i], view));
      }
    }
    return kernel;
  }

  /** The kernel of each vector with each other. */
  double[][] matrix() {
    return matrix(distances(views, vectors), views, width);
  }

  static double[][] matrix(float[][][] distances, List<View> views, double width) {
    int n = distances[0].length;
    double[][] kernel = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        for (int v = 0; v < views.size(); v++) {
          kernel[i][j] += views.get(v).weight() * Math.exp(-width * distances[v][i][j]);
        }
        kernel[j][i] = kernel[i][j];
      }
    }
    return kernel;
  }

  /** By view, the mean squared difference of each row to each before it and itself. */
  static float[][][] distances(List<View> views, double[][] rows) {
    float[][][] distances = new float[views.size()][rows.length][];
    for (int v = 0; v < views.size(); v++) {
      for (int i = 0; i < rows.length; i++) {
        distances[v][i] = new float[i + 1];
        for (int j = 0; j < i; j++) {
          distances[v][i][j] = (float) distance(rows[i], rows[j], views.get(v));
        }
      }
    }
    return distances;
  }

  private static double distance(double[] one, double[] other, View view) {
    double sum = 0;
    double more = 0;
    int last = view.first() + view.count();
    int i = view.first();
    for (; i + 1 < last; i += 2) {
      double difference = one[i] - other[i];
      double next = one[i + 1] - other[i + 1];
      sum += difference * difference;
      more += next * next;
    }
    if (i < last) {
      double difference = one[i] - other[i];
      sum += difference * difference;
    }
    return (sum + more) / view.count();
  }
}
