package org.humoresque.inference;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * An open network with one input, and one output or several named ones, of floating-point numbers.
 *
 * <p>Safe for use by several threads. Each run uses one core.
 */
public final class OnnxModel implements AutoCloseable {

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final String inputName;
  private final List<String> outputNames;
  private final ModelFile file;

  private OnnxModel(
      OrtEnvironment environment, OrtSession session, List<String> outputNames, ModelFile file) {
    this.environment = environment;
    this.session = session;
    this.inputName = session.getInputNames().iterator().next();
    this.outputNames = List.copyOf(outputNames);
    this.file = file;
  }

  /**
   * Opens a model file of one output.
   *
   * @throws UnreadableModelException if it is not there, or is no whole ONNX model
   */
  public static OnnxModel open(Path path) {
    return open(bytes(path), path.toString());
  }

  /**
   * Opens a model file of several outputs.
   *
   * @param outputs the names of those that {@link #runAll} gives
   * @throws UnreadableModelException if it is not there, is no whole ONNX model, or lacks an output
   */
  public static OnnxModel open(Path path, List<String> outputs) {
    return open(bytes(path), path.toString(), outputs);
  }

  /**
   * Opens a model of one output held in memory.
   *
   * @param source where it came from, for messages
   * @throws UnreadableModelException if it is no whole ONNX model with one input and one output
   */
  public static OnnxModel open(byte[] bytes, String source) {
    return open(
        bytes,
        source,
        session -> {
          if (session.getNumOutputs() != 1) {
            throw new UnreadableModelException(
                "%s has %d outputs; allowed: one".formatted(source, session.getNumOutputs()));
          }
          return List.copyOf(session.getOutputNames());
        });
  }

  /**
   * Opens a model of several outputs held in memory.
   *
   * @param source where it came from, for messages
   * @param outputs the names of those that {@link #runAll} gives
   * @throws UnreadableModelException if it is no whole ONNX model with one input and these outputs
   */
  public static OnnxModel open(byte[] bytes, String source, List<String> outputs) {
    return open(
        bytes,
        source,
        session -> {
          if (!session.getOutputNames().containsAll(outputs)) {
            throw new UnreadableModelException(
                "%s has the outputs %s; needed: %s"
                    .formatted(source, session.getOutputNames(), outputs));
          }
          return outputs;
        });
  }

  /** What the file says of itself. */
  public ModelFile file() {
    return file;
  }

  /**
   * Runs the network once.
   *
   * @param input numbers in row-major order
   * @param shape sizes of the input, the batch first
   * @return the output's numbers in row-major order
   * @throws IllegalArgumentException if the numbers do not fill the shape, or the model takes
   *     another
   */
  public float[] run(float[] input, long... shape) {
    List<float[]> outputs = runAll(input, shape);
    if (outputs.size() != 1) {
      throw new IllegalStateException(
          "%s was opened with %d outputs; use runAll".formatted(file.source(), outputs.size()));
    }
    return outputs.get(0);
  }

  /**
   * Runs the network once for all outputs that it was opened with.
   *
   * @param input numbers in row-major order
   * @param shape sizes of the input, the batch first
   * @return each output's numbers in row-major order, outputs in the order they were asked for
   * @throws IllegalArgumentException if the numbers do not fill the shape, or the model takes
   *     another
   */
  public List<float[]> runAll(float[] input, long... shape) {
    long wanted = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
    if (wanted != input.length) {
      throw new IllegalArgumentException(
          "shape %s holds %d numbers, but there are %d"
              .formatted(Arrays.toString(shape), wanted, input.length));
    }
    try (OnnxTensor tensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(input), shape);
        OrtSession.Result result =
            session.run(Map.of(inputName, tensor), new LinkedHashSet<>(outputNames))) {
      List<float[]> outputs = new ArrayList<>();
      for (String name : outputNames) {
        outputs.add(numbers((OnnxTensor) result.get(name).orElseThrow()));
      }
      return outputs;
    } catch (OrtException e) {
      throw new IllegalArgumentException(
          "%s takes %s, not %s: %s"
              .formatted(file.source(), file.inputShape(), Arrays.toString(shape), e.getMessage()),
          e);
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("cannot close " + file.source(), e);
    }
  }

  private static float[] numbers(OnnxTensor tensor) {
    FloatBuffer numbers = tensor.getFloatBuffer();
    float[] copy = new float[numbers.remaining()];
    numbers.get(copy);
    return copy;
  }

  private static OnnxModel open(
      byte[] bytes, String source, Function<OrtSession, List<String>> outputs) {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      OrtSession session = environment.createSession(bytes, options);
      try {
        if (session.getNumInputs() != 1) {
          throw new UnreadableModelException(
              "%s has %d inputs; allowed: one".formatted(source, session.getNumInputs()));
        }
        List<String> names = outputs.apply(session);
        return new OnnxModel(environment, session, names, describe(session, bytes, source));
      } catch (OrtException | RuntimeException e) {
        session.close();
        throw e;
      }
    } catch (OrtException e) {
      throw new UnreadableModelException(
          source + " is damaged or no ONNX model: " + e.getMessage(), e);
    }
  }

  private static byte[] bytes(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UnreadableModelException("cannot read the model file " + path + ": " + e, e);
    }
  }

  private static ModelFile describe(OrtSession session, byte[] bytes, String source)
      throws OrtException {
    TensorInfo info = (TensorInfo) session.getInputInfo().values().iterator().next().getInfo();
    List<Long> shape = Arrays.stream(info.getShape()).boxed().toList();
    return new ModelFile(
        source, ModelFile.hash(bytes), shape, session.getMetadata().getCustomMetadata());
  }
}
