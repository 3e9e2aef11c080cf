package org.humoresque.training.audio;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.humoresque.inference.OnnxModel;
import org.humoresque.music.audio.feature.MelSlice;
import org.humoresque.training.cnn.Network;
import org.humoresque.training.cnn.RunFolder;
import org.humoresque.training.cnn.TrainingLoop;
import org.humoresque.training.cnn.TrainingProgress;
import org.humoresque.training.cnn.Weights;
import org.humoresque.training.export.Storage;
import org.humoresque.training.expression.ParityException;
import org.humoresque.vision.emotion.OnnxEmotionClassifier;

/**
 * Trains a sound network on some recordings and answers others: a recording's answer is the mean
 * over its slices. Every recording is shown through those of its slices that do not overlap, each
 * shifted anew in every epoch.
 */
public final class SoundNetworkTrainer {

  static final double TOLERANCE = 1e-3;
  private static final int PARITY_SLICES = 16;

  private final SoundRecipe recipe;
  private final MeasuredData data;
  private final Network network;

  public SoundNetworkTrainer(SoundRecipe recipe, MeasuredData data) {
    this.recipe = recipe;
    this.data = data;
    this.network = recipe.network(data.labels());
  }

  /**
   * Trains, from where the run folder's checkpoint stands.
   *
   * @param chosen the numbers of the recordings to learn from
   * @param validation recordings to watch on; nothing is chosen by them unless the schedule asks
   * @return the weights by name
   */
  public Map<String, float[]> train(
      int[] chosen, int[] validation, RunFolder folder, TrainingProgress progress) {
    List<SoundExample> training = examples(chosen);
    SoundFeed feed =
        new SoundFeed(
            network.classes(), recipe.options().targets(), recipe.augmentation(), training);
    return new TrainingLoop(network, recipe.options(), folder, progress)
        .train(training, examples(validation), Map.of(), feed);
  }

  private List<SoundExample> examples(int[] chosen) {
    int[] truths = data.truths();
    List<SoundExample> examples = new ArrayList<>();
    for (int i : chosen) {
      examples.addAll(SoundExample.of(data.measured().get(i), truths[i], 2));
    }
    return examples;
  }

  /** The mean probability of every class over a recording's slices, for each of the chosen. */
  public List<double[]> answers(Map<String, float[]> numbers, int[] chosen) {
    List<double[]> answers = new ArrayList<>();
    try (NDManager manager = NDManager.newBaseManager();
        Weights weights = network.initialize(manager, 0)) {
      weights.setAll(numbers);
      for (int i : chosen) {
        try (NDManager scratch = manager.newSubManager()) {
          NDArray slices = slices(i, scratch);
          float[] logits = network.forward(slices, weights, false).toFloatArray();
          answers.add(meanProbabilities(logits, network.classes(), 1));
        }
      }
    }
    return answers;
  }

  private NDArray slices(int clip, NDManager manager) {
    List<SoundExample> slices = SoundExample.of(data.measured().get(clip), 0, 1);
    return SoundFeed.slices(slices, SoundAugmentation.NONE, new Random(0), manager);
  }

  /** The mean over slices of softmax(logits / temperature). */
  static double[] meanProbabilities(float[] logits, int classes, double temperature) {
    double[] mean = new double[classes];
    int slices = logits.length / classes;
    for (int slice = 0; slice < slices; slice++) {
      double[] row = new double[classes];
      for (int k = 0; k < classes; k++) {
        row[k] = logits[slice * classes + k];
      }
      double[] probabilities = OnnxEmotionClassifier.softmax(row, temperature);
      for (int k = 0; k < classes; k++) {
        mean[k] += probabilities[k] / slices;
      }
    }
    return mean;
  }

  /**
   * The ONNX file of a trained network: slices in, logits out.
   *
   * @param more what else its metadata shall say
   * @throws ParityException if the file does not compute what was trained
   */
  public byte[] toOnnx(Map<String, float[]> numbers, Map<String, String> more) {
    try (NDManager manager = NDManager.newBaseManager();
        Weights weights = network.initialize(manager, 0)) {
      weights.setAll(numbers);
      Map<String, String> metadata = metadata();
      metadata.putAll(more);
      double difference = difference(weights, manager);
      if (!(difference <= TOLERANCE)) {
        throw new ParityException(difference, TOLERANCE);
      }
      metadata.put("parityDifference", String.format(Locale.ROOT, "%.2e", difference));
      return bytes(weights, metadata);
    }
  }

  private byte[] bytes(Weights weights, Map<String, String> metadata) {
    return network
        .toOnnx(weights, Storage.SINGLE, "mel", -1, MelSlice.FRAMES, MelSlice.BANDS)
        .toBytes(metadata);
  }

  private double difference(Weights weights, NDManager manager) {
    double largest = 0;
    int[] clips = IntStream.range(0, Math.min(PARITY_SLICES, data.clips().size())).toArray();
    try (OnnxModel model = OnnxModel.open(bytes(weights, Map.of()), "the trained network")) {
      for (int clip : clips) {
        try (NDManager scratch = manager.newSubManager()) {
          NDArray slices = slices(clip, scratch);
          float[] trained = network.forward(slices, weights, false).toFloatArray();
          float[] written =
              model.run(
                  slices.toFloatArray(), slices.getShape().get(0), MelSlice.FRAMES, MelSlice.BANDS);
          double[] one = meanProbabilities(trained, network.classes(), 1);
          double[] two = meanProbabilities(written, network.classes(), 1);
          for (int k = 0; k < one.length; k++) {
            double difference = Math.abs(one[k] - two[k]);
            largest =
                Double.isNaN(difference) ? Double.POSITIVE_INFINITY : Math.max(largest, difference);
          }
        }
      }
    }
    return largest;
  }

  private Map<String, String> metadata() {
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("name", network.name());
    metadata.put("input", "mel");
    metadata.put("labels", String.join(",", network.labels()));
    metadata.put("dataSha256", data.sha256());
    metadata.put("clips", String.valueOf(data.clips().size()));
    metadata.put("options", recipe.summary());
    metadata.put("seed", String.valueOf(recipe.options().seed()));
    metadata.put(
        "versions", "java %s, djl %s".formatted(Runtime.version(), Engine.getDjlVersion()));
    return metadata;
  }
}
