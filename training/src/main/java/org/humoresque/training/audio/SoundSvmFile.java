package org.humoresque.training.audio;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.humoresque.inference.OnnxModel;
import org.humoresque.training.audio.MeasuredData.Grouping;
import org.humoresque.training.export.OnnxGraph;
import org.humoresque.training.expression.ParityException;

/** Trains support vector machines on any labels and writes them as ONNX. */
public final class SoundSvmFile {

  private SoundSvmFile() {}

  /**
   * Trains on all recordings.
   *
   * @param measured figures of a cross-validation, for the file's metadata
   * @return the ONNX file: {@code features} in, {@code probabilities} out
   * @throws ParityException if the file does not compute what was trained
   */
  public static byte[] train(
      MeasuredData data,
      Grouping grouping,
      SoundSvmTrainer.Options options,
      Map<String, String> measured) {
    List<String> features = data.measures();
    double[][] rows = data.rows(features);
    SoundSvmTrainer.Trained trained =
        new SoundSvmTrainer(options)
            .train(features, data.labelled(features, grouping), SideExamples.NONE);
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("name", "svm");
    metadata.put("input", "features");
    metadata.put("labels", String.join(",", data.labels()));
    metadata.put("features", String.join(",", features));
    metadata.put("featureVersion", HumoresqueAudioTrainer.FEATURE_VERSION);
    metadata.put("dataSha256", data.sha256());
    metadata.put("clips", String.valueOf(rows.length));
    metadata.put("options", options.toString());
    metadata.put("machines", trained.toString());
    metadata.put("seed", String.valueOf(options.seed()));
    metadata.put("versions", HumoresqueAudioTrainer.versions());
    metadata.putAll(measured);
    double difference =
        difference(graph(trained.classifier(), features).toBytes(Map.of()), trained, rows);
    if (!(difference <= HumoresqueAudioTrainer.TOLERANCE)) {
      throw new ParityException(difference, HumoresqueAudioTrainer.TOLERANCE);
    }
    metadata.put("parityDifference", String.format(Locale.ROOT, "%.2e", difference));
    return graph(trained.classifier(), features).toBytes(metadata);
  }

  private static OnnxGraph graph(KernelClassifier svm, List<String> features) {
    OnnxGraph graph = new OnnxGraph("svm");
    KernelGraph writer = new KernelGraph(graph);
    String input = graph.input("features", -1, features.size());
    String scaled = writer.standardized("values", input, svm.kernel().standardizer());
    List<String> distances = writer.distances("machines", scaled, svm.kernel());
    String kernel = writer.kernel("machines", distances, svm.kernel());
    graph.output(
        writer.probabilities("machines", kernel, svm), "probabilities", -1, svm.biases().length);
    return graph;
  }

  private static double difference(byte[] draft, SoundSvmTrainer.Trained trained, double[][] rows) {
    double largest = 0;
    try (OnnxModel model = OnnxModel.open(draft, "the trained model")) {
      for (double[] row : rows) {
        float[] written = model.run(KernelGraph.floats(row), 1, row.length);
        double[] wanted = trained.classifier().probabilities(row);
        for (int k = 0; k < wanted.length; k++) {
          double difference = Math.abs(wanted[k] - written[k]);
          largest =
              Double.isNaN(difference) ? Double.POSITIVE_INFINITY : Math.max(largest, difference);
        }
      }
    }
    return largest;
  }
}
