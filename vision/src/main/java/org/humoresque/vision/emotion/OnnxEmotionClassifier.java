package org.humoresque.vision.emotion;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.humoresque.inference.ModelFile;
import org.humoresque.inference.OnnxModel;
import org.humoresque.inference.UnreadableModelException;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.EmotionScores;
import org.humoresque.vision.image.GreyImage;
import org.humoresque.vision.image.Resizing;

/**
 * Reads expressions with a network from an ONNX file that {@code train expression} wrote.
 *
 * <p>The file's metadata decides everything that training decided: which emotions there are ({@code
 * labels}: any of the seven, in any order), the preprocessing, the size of the face, the scale that
 * makes the probabilities honest, and, if it is there, the {@code confidenceThreshold} below which
 * the model is not sure. With mirror averaging the face is read twice, as it is and mirrored, and
 * the logits are averaged.
 */
public final class OnnxEmotionClassifier implements EmotionModel {

  private final OnnxModel model;
  private final NetworkDescription description;
  private final boolean mirror;

  private OnnxEmotionClassifier(OnnxModel model, ReadingOptions options) {
    this.model = model;
    this.description = NetworkDescription.of(model.file(), options);
    this.mirror = options.mirror();
  }

  /**
   * Opens a model file.
   *
   * @param mirror whether to average over the face and its mirror image
   * @throws UnreadableModelException if the file is damaged or not an expression model
   */
  public static OnnxEmotionClassifier open(Path path, boolean mirror) {
    return check(OnnxModel.open(path), ReadingOptions.mirrored(mirror));
  }

  /**
   * Opens a model held in memory.
   *
   * @param source where it came from, for messages
   */
  public static OnnxEmotionClassifier open(byte[] bytes, String source, boolean mirror) {
    return open(bytes, source, ReadingOptions.mirrored(mirror));
  }

  /** The same, used in another way. */
  public static OnnxEmotionClassifier open(byte[] bytes, String source, ReadingOptions options) {
    return check(OnnxModel.open(bytes, source), options);
  }

  /** Opens the network that reads faces unless another is asked for. */
  public static OnnxEmotionClassifier openDefault(boolean mirror) {
    String file = EmotionModelSource.DEFAULT_NAME + ".onnx";
    return open(ModelFolder.SHIPPED.read(file), file, mirror);
  }

  private static OnnxEmotionClassifier check(OnnxModel model, ReadingOptions options) {
    try {
      return new OnnxEmotionClassifier(model, options);
    } catch (RuntimeException e) {
      model.close();
      throw e;
    }
  }

  @Override
  public ModelFile file() {
    return description.file();
  }

  @Override
  public List<Emotion> emotions() {
    return description.emotions();
  }

  @Override
  public ProbabilityScale scale() {
    return description.calibration().scale();
  }

  @Override
  public OptionalDouble confidenceThreshold() {
    return description.calibration().confidenceThreshold();
  }

  @Override
  public int faceSize() {
    return description.faceSize();
  }

  @Override
  public Resizing resizing() {
    return preprocessing().resizing();
  }

  /** What is done to a face before the network sees it. */
  public FacePreprocessing preprocessing() {
    return description.preprocessing();
  }

  @Override
  public EmotionScores classify(GreyImage face) {
    return description.calibration().scores(emotions(), logits(face));
  }

  /** The network's outputs before softmax, averaged over the mirror image if that is on. */
  @Override
  public double[] logits(GreyImage face) {
    if (face.width() != face.height()) {
      throw new IllegalArgumentException(
          "a face must be square, but is %d×%d pixels".formatted(face.width(), face.height()));
    }
    int size = faceSize();
    float[] values = preprocessing().apply(face, size);
    int views = mirror ? 2 : 1;
    float[] input = new float[views * values.length];
    System.arraycopy(values, 0, input, 0, values.length);
    if (mirror) {
      mirror(values, input, size);
    }
    float[] output = model.run(input, views, 1, size, size);
    double[] mean = new double[emotions().size()];
    if (output.length != views * mean.length) {
      throw new UnreadableModelException(
          "%s has %d outputs a face, but its metadata 'labels' names %d"
              .formatted(file().source(), output.length / views, mean.length));
    }
    for (int i = 0; i < output.length; i++) {
      mean[i % mean.length] += output[i] / views;
    }
    return mean;
  }

  /** Probabilities from logits; a higher temperature makes them more even. */
  public static double[] softmax(double[] logits, double temperature) {
    double largest = Double.NEGATIVE_INFINITY;
    for (double logit : logits) {
      largest = Math.max(largest, logit);
    }
    double[] probabilities = new double[logits.length];
    double sum = 0;
    for (int i = 0; i < logits.length; i++) {
      probabilities[i] = Math.exp((logits[i] - largest) / temperature);
      sum += probabilities[i];
    }
    for (int i = 0; i < logits.length; i++) {
      probabilities[i] /= sum;
    }
    return probabilities;
  }

  @Override
  public void close() {
    model.close();
  }

  private static void mirror(float[] face, float[] target, int size) {
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        target[face.length + y * size + x] = face[y * size + size - 1 - x];
      }
    }
  }
}
