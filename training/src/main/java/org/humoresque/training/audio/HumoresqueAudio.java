package org.humoresque.training.audio;

import java.util.List;
import java.util.Map;
import org.humoresque.inference.OnnxModel;
import org.humoresque.training.export.OnnxGraph;

/**
 * The shipped audio model: one file that reads a row of measured values and answers with quadrants,
 * mood, genres and an embedding.
 *
 * @param features the names of the values that it takes, in order
 * @param quadrants machines for the four quadrants
 * @param mood valence and arousal, by the quadrants' kernel
 * @param genres machines for genres, by the same recordings in the same order
 * @param genreLabels their names in order
 * @param components of the embedding
 */
record HumoresqueAudio(
    List<String> features,
    KernelClassifier quadrants,
    KernelRidge mood,
    KernelClassifier genres,
    List<String> genreLabels,
    PrincipalComponents components) {

  /** The outputs, in order. */
  static final List<String> OUTPUTS = List.of("quadrants", "mood", "genres", "embedding");

  /** The four outputs for a row of measured values, as the ONNX file is to compute them. */
  List<double[]> answer(double[] row) {
    double[] place = mood.predict(quadrants.kernel().of(row));
    for (int i = 0; i < place.length; i++) {
      place[i] = Math.max(-1, Math.min(1, place[i]));
    }
    return List.of(quadrants.probabilities(row), place, genres.probabilities(row), embed(row));
  }

  /** The direction in which a row of measured values lies. */
  double[] embed(double[] row) {
    return components.embed(quadrants.kernel().standardizer().apply(row));
  }

  /** The ONNX file. */
  byte[] toBytes(Map<String, String> metadata) {
    OnnxGraph graph = new OnnxGraph("humoresque-audio");
    KernelGraph writer = new KernelGraph(graph);
    String input = graph.input("features", -1, features.size());
    String scaled = writer.standardized("values", input, quadrants.kernel().standardizer());
    List<String> distances = writer.distances("recordings", scaled, quadrants.kernel());
    String kernel = writer.kernel("quadrants", distances, quadrants.kernel());
    int classes = Labels.QUADRANTS.size();
    graph.output(writer.probabilities("quadrants", kernel, quadrants), "quadrants", -1, classes);
    String place = writer.linear("mood", kernel, mood.coefficients(), mood.biases());
    graph.output(writer.clipped("mood", place, 1), "mood", -1, 2);
    String alike = writer.kernel("genres", distances, genres.kernel());
    String seen = genres.tags().map(tags -> writer.blend("genres", alike, tags)).orElse(alike);
    graph.output(writer.probabilities("genres", seen, genres), "genres", -1, genreLabels.size());
    graph.output(
        writer.embedding("embedding", scaled, components),
        "embedding",
        -1,
        components.directions()[0].length);
    return graph.toBytes(metadata);
  }

  /** The largest difference of any answer between the file and this, over some rows. */
  double largestDifference(OnnxModel model, double[][] rows) {
    double largest = 0;
    for (double[] row : rows) {
      List<float[]> written = model.runAll(KernelGraph.floats(row), 1, row.length);
      List<double[]> wanted = answer(row);
      for (int output = 0; output < wanted.size(); output++) {
        for (int i = 0; i < wanted.get(output).length; i++) {
          double difference = Math.abs(wanted.get(output)[i] - written.get(output)[i]);
          largest =
              Double.isNaN(difference) ? Double.POSITIVE_INFINITY : Math.max(largest, difference);
        }
      }
    }
    return largest;
  }
}
