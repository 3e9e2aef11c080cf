package org.humoresque.training.audio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.humoresque.inference.ModelFile;
import org.humoresque.inference.OnnxModel;
import org.humoresque.inference.UnreadableModelException;
import org.humoresque.music.audio.feature.MelSlice;

/**
 * Answers with a model file of any kind that {@code train audio} writes: machines on measured
 * values, the shipped model, or a network on slices.
 */
public final class AudioReader {

  private static final String SHIPPED = "/org/humoresque/music/audio/humoresque-audio.onnx";

  private final byte[] bytes;
  private final String source;
  private final ModelFile file;

  private AudioReader(byte[] bytes, String source) {
    this.bytes = bytes;
    this.source = source;
    try (OnnxModel model = OnnxModel.open(bytes, source, List.of())) {
      this.file = model.file();
    }
  }

  /** The model that comes with the program. */
  public static AudioReader shipped() {
    try (InputStream in = MelSlice.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new UnreadableModelException(
            "the program's own model %s is missing".formatted(SHIPPED));
      }
      return new AudioReader(in.readAllBytes(), "humoresque-audio.onnx");
    } catch (IOException e) {
      throw new UnreadableModelException("cannot read " + SHIPPED, e);
    }
  }

  /**
   * Opens a model file.
   *
   * @throws UnreadableModelException if it is not there or is no model
   */
  public static AudioReader open(Path path) {
    try {
      return new AudioReader(Files.readAllBytes(path), path.toString());
    } catch (IOException e) {
      throw new UnreadableModelException("cannot read the model file " + path + ": " + e, e);
    }
  }

  /** Its name for reports. */
  public String name() {
    return source;
  }

  /**
   * Measures it. A model of quadrants and genres answers whichever the data has.
   *
   * @throws UnreadableModelException if it is no model that hears
   */
  public AudioEvaluation evaluate(MeasuredData data) {
    return switch (file.get("input")) {
      case "mel" -> byNetwork(data);
      case "features" -> byMachines(data);
      default ->
          throw new UnreadableModelException(
              "%s takes '%s'; allowed: mel, features".formatted(source, file.get("input")));
    };
  }

  private AudioEvaluation byMachines(MeasuredData data) {
    List<String> labels = file.labels();
    String output = "probabilities";
    if (file.find("genres").isPresent()) {
      List<String> genres = List.of(file.get("genres").split(","));
      boolean hasGenres = genres.containsAll(data.labels());
      output = hasGenres ? "genres" : "quadrants";
      labels = hasGenres ? genres : labels;
    }
    List<String> features = Arrays.asList(file.get("features").split(","));
    double[][] rows = data.rows(features);
    AudioEvaluation evaluation = new AudioEvaluation(labels);
    int[] truths = data.truths(labels);
    try (OnnxModel model = OnnxModel.open(bytes, source, List.of(output))) {
      for (int i = 0; i < rows.length; i++) {
        float[] answer = model.run(KernelGraph.floats(rows[i]), 1, features.size());
        evaluation.add(name(data, i), truths[i], doubles(answer));
      }
    }
    return evaluation;
  }

  private AudioEvaluation byNetwork(MeasuredData data) {
    List<String> labels = file.labels();
    double temperature = file.find("temperature").map(Double::parseDouble).orElse(1.0);
    AudioEvaluation evaluation = new AudioEvaluation(labels);
    int[] truths = data.truths(labels);
    try (OnnxModel model = OnnxModel.open(bytes, source)) {
      for (int i = 0; i < truths.length; i++) {
        List<byte[]> slices = data.measured().get(i).slices();
        float[] input = new float[slices.size() * MelSlice.FRAMES * MelSlice.BANDS];
        int at = 0;
        for (byte[] slice : slices) {
          for (byte value : slice) {
            input[at++] = MeasuredClip.decibels(value);
          }
        }
        float[] logits = model.run(input, slices.size(), MelSlice.FRAMES, MelSlice.BANDS);
        evaluation.add(
            name(data, i),
            truths[i],
            SoundNetworkTrainer.meanProbabilities(logits, labels.size(), temperature));
      }
    }
    return evaluation;
  }

  private static String name(MeasuredData data, int clip) {
    return data.clips().get(clip).sound().name();
  }

  private static double[] doubles(float[] numbers) {
    double[] copy = new double[numbers.length];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = numbers[i];
    }
    return copy;
  }
}
