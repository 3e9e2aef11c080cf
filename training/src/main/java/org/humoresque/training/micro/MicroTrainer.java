package org.humoresque.training.micro;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.humoresque.inference.OnnxModel;
import org.humoresque.training.cnn.EpochMetrics;
import org.humoresque.training.cnn.Network;
import org.humoresque.training.cnn.RunFolder;
import org.humoresque.training.cnn.TrainingLoop;
import org.humoresque.training.cnn.TrainingProgress;
import org.humoresque.training.cnn.Weights;
import org.humoresque.training.eval.RunPlots;
import org.humoresque.training.export.Storage;
import org.humoresque.training.expression.ParityException;
import org.humoresque.vision.emotion.OnnxEmotionClassifier;
import org.humoresque.vision.micro.MicroSequence;

/**
 * The whole job: make examples or take those of published sets, train, check the ONNX model against
 * the network, write it.
 */
final class MicroTrainer {

  private static final double TOLERANCE = 1e-4;
  private static final int PARITY = 32;

  private final MicroRecipe recipe;
  private final Network network;
  private final RunFolder folder;

  MicroTrainer(MicroRecipe recipe, RunFolder folder) {
    this.recipe = recipe;
    this.network = MicroNetwork.network(recipe.channels());
    this.folder = folder;
  }

  /**
   * Trains, from where the run folder's checkpoint stands.
   *
   * @return the model file
   * @throws ParityException if the ONNX model does not compute what was trained
   */
  Path train(Material material, TrainingProgress progress) {
    MicroFeed feed =
        new MicroFeed(network.classes(), recipe.options().targets(), material.training());
    Map<String, float[]> numbers =
        new TrainingLoop(network, recipe.options(), folder, progress)
            .train(material.training(), material.validation(), Map.of(), feed);
    RunPlots.loss(folder.metrics(), folder.file("loss.png"));
    RunPlots.accuracy(folder.metrics(), folder.file("accuracy.png"));
    return write(numbers, material);
  }

  private Path write(Map<String, float[]> numbers, Material material) {
    Map<String, String> metadata = metadata(material);
    byte[] file;
    try (NDManager manager = NDManager.newBaseManager();
        Weights weights = network.initialize(manager, 0)) {
      weights.setAll(numbers);
      List<MicroExample> some = new ArrayList<>(material.validation());
      some.addAll(material.training());
      double difference =
          difference(weights, manager, some.subList(0, Math.min(PARITY, some.size())));
      if (!(difference <= TOLERANCE)) {
        throw new ParityException(difference, TOLERANCE);
      }
      metadata.put("parityDifference", String.format(Locale.ROOT, "%.2e", difference));
      file = bytes(weights, metadata);
    }
    Path target = folder.file(MicroNetwork.NAME + ".onnx");
    Path unfinished = target.resolveSibling(target.getFileName() + ".part");
    try {
      Files.write(unfinished, file);
      return Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the model " + target, e);
    }
  }

  private byte[] bytes(Weights weights, Map<String, String> metadata) {
    return network
        .toOnnx(
            weights,
            Storage.SINGLE,
            "sequences",
            -1,
            MicroSequence.CHANNELS,
            MicroSequence.FRAMES,
            MicroSequence.SIDE,
            MicroSequence.SIDE)
        .toBytes(metadata);
  }

  private double difference(Weights weights, NDManager manager, List<MicroExample> examples) {
    double largest = 0;
    Shape shape =
        new Shape(
            1,
            MicroSequence.CHANNELS,
            MicroSequence.FRAMES,
            MicroSequence.SIDE,
            MicroSequence.SIDE);
    try (OnnxModel model = OnnxModel.open(bytes(weights, Map.of()), "the trained network")) {
      for (MicroExample example : examples) {
        float[] numbers = example.unpacked();
        try (NDManager scratch = manager.newSubManager()) {
          NDArray logits = network.forward(scratch.create(numbers, shape), weights, false);
          double[] trained = probabilities(logits.toFloatArray());
          double[] written = probabilities(model.run(numbers, shape.getShape()));
          for (int k = 0; k < trained.length; k++) {
            double difference = Math.abs(trained[k] - written[k]);
            largest =
                Double.isNaN(difference) ? Double.POSITIVE_INFINITY : Math.max(largest, difference);
          }
        }
      }
    }
    return largest;
  }

  private static double[] probabilities(float[] logits) {
    double[] numbers = new double[logits.length];
    for (int k = 0; k < logits.length; k++) {
      numbers[k] = logits[k];
    }
    return OnnxEmotionClassifier.softmax(numbers, 1);
  }

  private Map<String, String> metadata(Material material) {
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("name", network.name());
    metadata.put("labels", String.join(",", network.labels()));
    metadata.put("interpolation", "temporal_model");
    metadata.put("dataSha256", hash(material.training()));
    metadata.put("trainingSequences", String.valueOf(material.training().size()));
    metadata.put("validationSequences", String.valueOf(material.validation().size()));
    metadata.put("options", recipe.summary());
    List<EpochMetrics> epochs = folder.metrics();
    metadata.put("trainedEpochs", String.valueOf(epochs.size()));
    double seconds = epochs.stream().mapToDouble(EpochMetrics::seconds).sum();
    metadata.put("trainedSeconds", String.valueOf(Math.round(seconds)));
    metadata.put(
        "validationAccuracy",
        String.format(Locale.ROOT, "%.4f", epochs.get(epochs.size() - 1).validationAccuracy()));
    metadata.put("seed", String.valueOf(recipe.options().seed()));
    metadata.put(
        "versions", "java %s, djl %s".formatted(Runtime.version(), Engine.getDjlVersion()));
    return metadata;
  }

  private static String hash(List<MicroExample> examples) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (MicroExample each : examples) {
        digest.update((byte) each.label());
        ByteBuffer bytes = ByteBuffer.allocate(2 * each.numbers().length);
        bytes.asShortBuffer().put(each.numbers());
        digest.update(bytes.array());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
