package org.humoresque.training.expression;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
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
import java.util.stream.Collectors;
import org.humoresque.inference.OnnxModel;
import org.humoresque.kernel.Emotion;
import org.humoresque.training.cnn.Network;
import org.humoresque.training.cnn.RunFolder;
import org.humoresque.training.cnn.TrainingLoop;
import org.humoresque.training.cnn.TrainingOptions;
import org.humoresque.training.cnn.TrainingProgress;
import org.humoresque.training.cnn.Weights;
import org.humoresque.training.data.FaceSplit;
import org.humoresque.training.data.FaceSplit.LabelledFace;
import org.humoresque.training.eval.Calibration;
import org.humoresque.training.eval.RunPlots;
import org.humoresque.vision.emotion.FacePreprocessing;
import org.humoresque.vision.emotion.OnnxEmotionClassifier;

/**
 * The whole job: hold out validation faces, train, fit the temperature on the held-out faces, check
 * the ONNX model against the network, write the model and the pictures of the run.
 */
public final class ExpressionTrainer {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(
              new SimpleModule()
                  .addSerializer(FacePreprocessing.class, ToStringSerializer.instance));

  private final Network network;
  private final TrainingOptions options;
  private final RunFolder folder;

  public ExpressionTrainer(Network network, TrainingOptions options, RunFolder folder) {
    this.network = network;
    this.options = options;
    this.folder = folder;
  }

  /**
   * Runs the job, from where the run folder's checkpoint stands.
   *
   * @param faces to learn from; some of them are held out
   * @param test faces that the finished model is measured on, for its metadata; nothing is chosen
   *     by them
   * @return how the finished model reads the held-out faces
   * @throws ParityException if the ONNX model does not compute what was trained
   */
  public ExpressionEvaluation train(
      List<LabelledFace> faces, Optional<FaceSplit> test, TrainingProgress progress) {
    HeldOut data = HeldOut.divide(faces);
    Map<String, float[]> weights =
        new TrainingLoop(network, options, folder, progress)
            .train(data.training(), data.validation());
    RunPlots.loss(folder.metrics(), folder.file("loss.png"));
    RunPlots.accuracy(folder.metrics(), folder.file("accuracy.png"));
    return export(weights, data, faces, test);
  }

  private ExpressionEvaluation export(
      Map<String, float[]> weights,
      HeldOut data,
      List<LabelledFace> faces,
      Optional<FaceSplit> test) {
    byte[] draft = onnx(weights, metadata(faces, data));
    double difference;
    List<double[]> logits;
    Optional<List<double[]>> testLogits;
    try (OnnxModel model = OnnxModel.open(draft, "the trained model");
        OnnxEmotionClassifier classifier =
            OnnxEmotionClassifier.open(draft, "the trained model", true)) {
      difference =
          ParityCheck.largestDifference(
              network, weights, model, options.preprocessing(), data.validation());
      logits = ExpressionEvaluation.logits(classifier, data.validation());
      testLogits = test.map(split -> ExpressionEvaluation.logits(classifier, split.faces()));
    }
    if (!(difference <= ParityCheck.TOLERANCE)) {
      throw new ParityException(difference, ParityCheck.TOLERANCE);
    }
    int[] truths = ExpressionEvaluation.truths(data.validation());
    double temperature = Calibration.fitTemperature(logits, truths);
    ExpressionEvaluation evaluation = ExpressionEvaluation.of(logits, truths, temperature);
    Map<String, String> metadata = metadata(faces, data);
    metadata.put("temperature", number(temperature));
    put(metadata, "validation", evaluation);
    if (test.isPresent() && testLogits.isPresent()) {
      metadata.put("testSplit", test.get().name());
      int[] testTruths = ExpressionEvaluation.truths(test.get().faces());
      put(metadata, "test", ExpressionEvaluation.of(testLogits.get(), testTruths, temperature));
    }
    metadata.put("parityDifference", String.format(Locale.ROOT, "%.2e", difference));
    write(onnx(weights, metadata), folder.file(network.name() + ".onnx"));
    RunPlots.confusion(evaluation.confusion(), folder.file("confusion.png"));
    return evaluation;
  }

  private byte[] onnx(Map<String, float[]> numbers, Map<String, String> metadata) {
    try (NDManager manager = NDManager.newBaseManager();
        Weights weights = network.initialize(manager, 0)) {
      weights.setAll(numbers);
      return network.toOnnx(weights).toBytes(metadata);
    }
  }

  private Map<String, String> metadata(List<LabelledFace> faces, HeldOut data) {
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("name", network.name());
    metadata.put(
        "labels", Emotion.all().stream().map(Emotion::label).collect(Collectors.joining(",")));
    metadata.put("inputSize", String.valueOf(network.inputSize()));
    metadata.put("preprocessing", options.preprocessing().label());
    metadata.put("temperature", "1");
    metadata.put("dataSha256", hash(faces));
    metadata.put("trainingFaces", String.valueOf(data.training().size()));
    metadata.put("validationFaces", String.valueOf(data.validation().size()));
    metadata.put("options", json(options));
    metadata.put("seed", String.valueOf(options.seed()));
    metadata.put(
        "versions", "java %s, djl %s".formatted(Runtime.version(), Engine.getDjlVersion()));
    return metadata;
  }

  private static void put(
      Map<String, String> metadata, String part, ExpressionEvaluation evaluation) {
    metadata.put(part + "Accuracy", number(evaluation.accuracy()));
    metadata.put(part + "MacroF1", number(evaluation.macroF1()));
    metadata.put(part + "CalibrationError", number(evaluation.expectedCalibrationError()));
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("options are always JSON", e);
    }
  }

  private static String number(double value) {
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

  private static String hash(List<LabelledFace> faces) {
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
