package org.humoresque.training.expression;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.humoresque.inference.OnnxModel;
import org.humoresque.training.cnn.EpochMetrics;
import org.humoresque.training.cnn.Example;
import org.humoresque.training.cnn.Network;
import org.humoresque.training.cnn.RunFolder;
import org.humoresque.training.cnn.TrainingLoop;
import org.humoresque.training.cnn.TrainingOptions;
import org.humoresque.training.cnn.TrainingProgress;
import org.humoresque.training.cnn.Weights;
import org.humoresque.training.data.FaceSplit;
import org.humoresque.training.data.FaceSplit.LabelledFace;
import org.humoresque.training.eval.RunPlots;
import org.humoresque.vision.emotion.OnnxEmotionClassifier;

/**
 * The whole job: hold out validation faces, train, calibrate on faces it saw no copy of, check the
 * ONNX model against the network, write the model and the pictures of the run.
 */
public final class ExpressionTrainer {

  private final Recipe recipe;
  private final Network network;
  private final TrainingOptions options;
  private final RunFolder folder;

  public ExpressionTrainer(Recipe recipe, TrainingOptions options, RunFolder folder) {
    this(recipe, recipe.network(), options, folder);
  }

  ExpressionTrainer(Recipe recipe, Network network, TrainingOptions options, RunFolder folder) {
    this.recipe = recipe;
    this.network = network;
    this.options = options;
    this.folder = folder;
  }

  /**
   * Runs the job, from where the run folder's checkpoint stands.
   *
   * @param faces to learn from; some of them are held out; those of emotions the network does not
   *     tell apart are left out
   * @param second faces that are not learnt from, to calibrate on besides those held out, and to
   *     measure, each under a calibration fitted without it
   * @param teachers model files whose opinions count as the options say
   * @param from weights to begin with, by name; none for fresh ones
   * @return how the finished model reads the held-out faces
   * @throws ParityException if the ONNX model does not compute what was trained
   */
  public ExpressionEvaluation train(
      List<LabelledFace> faces,
      Optional<FaceSplit> second,
      List<Path> teachers,
      Map<String, float[]> from,
      TrainingProgress progress) {
    HeldOut data = HeldOut.divide(known(faces), recipe.heldOutParts());
    Map<String, float[]> beginning =
        recipe.rotationEpochs() > 0 ? learnRotation(data, progress) : from;
    Map<String, float[]> weights =
        new TrainingLoop(network, options, folder, progress)
            .train(taught(data.training(), teachers), examples(data.validation()), beginning);
    RunPlots.loss(folder.metrics(), folder.file("loss.png"));
    RunPlots.accuracy(folder.metrics(), folder.file("accuracy.png"));
    return export(kept(weights), data, faces, second);
  }

  private Map<String, float[]> learnRotation(HeldOut data, TrainingProgress progress) {
    return new TrainingLoop(
            recipe.network(RotationTask.LABELS),
            RotationTask.options(options, recipe.rotationEpochs()),
            folder.before(),
            progress)
        .train(RotationTask.examples(data.training()), RotationTask.examples(data.validation()));
  }

  private List<LabelledFace> known(List<LabelledFace> faces) {
    return faces.stream()
        .filter(face -> network.labels().contains(face.emotion().label()))
        .toList();
  }

  private List<Example> examples(List<LabelledFace> faces) {
    return faces.stream().map(face -> new Example(face.image(), label(face))).toList();
  }

  private List<Example> taught(List<LabelledFace> faces, List<Path> teachers) {
    if (teachers.isEmpty()) {
      return examples(faces);
    }
    try (Teacher teacher = Teacher.open(teachers, network.labels())) {
      return faces.stream()
          .map(face -> new Example(face.image(), label(face), teacher.read(face)))
          .toList();
    }
  }

  private int label(LabelledFace face) {
    return network.labels().indexOf(face.emotion().label());
  }

  /** The weights as the file will keep them. */
  private Map<String, float[]> kept(Map<String, float[]> weights) {
    try (NDManager manager = NDManager.newBaseManager();
        Weights shapes = network.initialize(manager, 0)) {
      Map<String, float[]> kept = new LinkedHashMap<>();
      weights.forEach(
          (name, numbers) ->
              kept.put(name, recipe.storage().kept(numbers, shapes.get(name).getShape().get(0))));
      return kept;
    }
  }

  private ExpressionEvaluation export(
      Map<String, float[]> weights,
      HeldOut data,
      List<LabelledFace> faces,
      Optional<FaceSplit> second) {
    byte[] draft = onnx(weights, metadata(faces, data));
    double difference;
    ModelCalibration calibration;
    try (OnnxModel model = OnnxModel.open(draft, "the trained model");
        OnnxEmotionClassifier classifier =
            OnnxEmotionClassifier.open(draft, "the trained model", true)) {
      difference =
          ParityCheck.largestDifference(
              network, weights, model, options.views().preprocessing(), data.validation());
      calibration = ModelCalibration.of(classifier, data, second);
    }
    if (!(difference <= ParityCheck.TOLERANCE)) {
      throw new ParityException(difference, ParityCheck.TOLERANCE);
    }
    Map<String, String> metadata = metadata(faces, data);
    metadata.putAll(calibration.metadata());
    metadata.put("parityDifference", String.format(Locale.ROOT, "%.2e", difference));
    write(onnx(weights, metadata), folder.file(network.name() + ".onnx"));
    RunPlots.confusion(calibration.heldOut().confusion(), folder.file("confusion.png"));
    return calibration.heldOut();
  }

  private byte[] onnx(Map<String, float[]> numbers, Map<String, String> metadata) {
    try (NDManager manager = NDManager.newBaseManager();
        Weights weights = network.initialize(manager, 0)) {
      weights.setAll(numbers);
      return network.toOnnx(weights, recipe.storage()).toBytes(metadata);
    }
  }

  private Map<String, String> metadata(List<LabelledFace> faces, HeldOut data) {
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("name", network.name());
    metadata.put("labels", String.join(",", network.labels()));
    metadata.put("inputSize", String.valueOf(network.inputSize()));
    metadata.put("preprocessing", options.views().preprocessing().label());
    metadata.put("temperature", "1");
    metadata.put("dataSha256", hash(faces));
    metadata.put("trainingFaces", String.valueOf(data.training().size()));
    metadata.put("validationFaces", String.valueOf(data.validation().size()));
    metadata.put("options", options.toString());
    metadata.put("trainedEpochs", String.valueOf(folder.metrics().size()));
    metadata.put("trainedSeconds", String.valueOf(Math.round(seconds())));
    metadata.put("seed", String.valueOf(options.seed()));
    metadata.put(
        "versions", "java %s, djl %s".formatted(Runtime.version(), Engine.getDjlVersion()));
    return metadata;
  }

  private double seconds() {
    return folder.metrics().stream().mapToDouble(EpochMetrics::seconds).sum();
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  private static void write(byte[] model, Path file) {
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.write(unfinished, model);
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the model " + file, e);
    }
  }

  static String hash(List<LabelledFace> faces) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (LabelledFace face : faces) {
        digest.update((byte) face.emotion().ordinal());
        digest.update(face.image().pixels());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
