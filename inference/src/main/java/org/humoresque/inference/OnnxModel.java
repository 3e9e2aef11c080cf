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
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * An open network with one input and one output of floating-point numbers.
 *
 * <p>Safe for use by several threads. Each run uses one core.
 */
public final class OnnxModel implements AutoCloseable {

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final String inputName;
  private final ModelFile file;

  private OnnxModel(OrtEnvironment environment, OrtSession session, ModelFile file) {
    this.environment = environment;
    this.session = session;
    this.inputName = session.getInputNames().iterator().next();
    this.file = file;
  }

  /**
   * Opens a model file.
   *
   * @throws UnreadableModelException if it is not there, or is no whole ONNX model
   */
  public static OnnxModel open(Path path) {
    try {
      return open(Files.readAllBytes(path), path.toString());
    } catch (IOException e) {
      throw new UnreadableModelException("cannot read the model file " + path + ": " + e, e);
    }
  }

  /**
   * Opens a model held in memory.
   *
   * @param source where it came from, for messages
   * @throws UnreadableModelException if it is no whole ONNX model with one input and one output
   */
  public static OnnxModel open(byte[] bytes, String source) {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      OrtSession session = environment.createSession(bytes, options);
      if (session.getNumInputs() != 1 || session.getNumOutputs() != 1) {
        session.close();
        throw new UnreadableModelException(
            "%s has %d inputs and %d outputs; allowed: one of each"
                .formatted(source, session.getNumInputs(), session.getNumOutputs()));
      }
      return new OnnxModel(environment, session, describe(session, bytes, source));
    } catch (OrtException e) {
      throw new UnreadableModelException(
          source + " is damaged or no ONNX model: " + e.getMessage(), e);
    }
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
    long wanted = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
    if (wanted != input.length) {
      throw new IllegalArgumentException(
          "shape %s holds %d numbers, but there are %d"
              .formatted(Arrays.toString(shape), wanted, input.length));
    }
    try (OnnxTensor tensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(input), shape);
        OrtSession.Result result = session.run(Map.of(inputName, tensor))) {
      FloatBuffer numbers = ((OnnxTensor) result.get(0)).getFloatBuffer();
      float[] copy = new float[numbers.remaining()];
      numbers.get(copy);
      return copy;
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

  private static ModelFile describe(OrtSession session, byte[] bytes, String source)
      throws OrtException {
    TensorInfo info = (TensorInfo) session.getInputInfo().values().iterator().next().getInfo();
    List<Long> shape = Arrays.stream(info.getShape()).boxed().toList();
    return new ModelFile(
        source, ModelFile.hash(bytes), shape, session.getMetadata().getCustomMetadata());
  }
}
