package org.humoresque.vision.emotion;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
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
 * labels}: any of the seven, in any order), the preprocessing, the size of the face, the
 * temperature that makes the probabilities honest, and, if it is there, the {@code
 * confidenceThreshold} below which the model is not sure. With mirror averaging the face is read
 * twice, as it is and mirrored, and the logits are averaged.
 */
public final class OnnxEmotionClassifier implements EmotionModel {

  private static final int LARGEST_FACE = 1024;

  private final OnnxModel model;
  private final ModelFile file;
  private final List<Emotion> emotions;
  private final FacePreprocessing preprocessing;
  private final Calibration calibration;
  private final int faceSize;
  private final boolean mirror;

  private OnnxEmotionClassifier(OnnxModel model, ReadingOptions options) {
    this.model = model;
    this.mirror = options.mirror();
    this.file = describe(model.file(), options);
    this.emotions = emotions(file);
    this.preprocessing = preprocessing(file);
    this.calibration = Calibration.of(file);
    this.faceSize = faceSize(file);
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
    return file;
  }

  @Override
  public List<Emotion> emotions() {
    return emotions;
  }

  @Override
  public double temperature() {
    return calibration.temperature();
  }

  @Override
  public OptionalDouble confidenceThreshold() {
    return calibration.confidenceThreshold();
  }

  @Override
  public int faceSize() {
    return faceSize;
  }

  @Override
  public Resizing resizing() {
    return preprocessing.resizing();
  }

  /** What is done to a face before the network sees it. */
  public FacePreprocessing preprocessing() {
    return preprocessing;
  }

  @Override
  public EmotionScores classify(GreyImage face) {
    return calibration.scores(emotions, logits(face));
  }

  /** The network's outputs before softmax, averaged over the mirror image if that is on. */
  @Override
  public double[] logits(GreyImage face) {
    if (face.width() != face.height()) {
      throw new IllegalArgumentException(
          "a face must be square, but is %d×%d pixels".formatted(face.width(), face.height()));
    }
    float[] values = preprocessing.apply(face, faceSize);
    int views = mirror ? 2 : 1;
    float[] input = new float[views * values.length];
    System.arraycopy(values, 0, input, 0, values.length);
    if (mirror) {
      mirror(values, input);
    }
    float[] output = model.run(input, views, 1, faceSize, faceSize);
    double[] mean = new double[emotions.size()];
    if (output.length != views * mean.length) {
      throw new UnreadableModelException(
          "%s has %d outputs a face, but its metadata 'labels' names %d"
              .formatted(file.source(), output.length / views, mean.length));
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

  private void mirror(float[] face, float[] target) {
    for (int y = 0; y < faceSize; y++) {
      for (int x = 0; x < faceSize; x++) {
        target[face.length + y * faceSize + x] = face[y * faceSize + faceSize - 1 - x];
      }
    }
  }

  /** What the file says, less what no longer holds when it is used otherwise. */
  static ModelFile describe(ModelFile file, ReadingOptions options) {
    if (options.preprocessing().isEmpty()) {
      return file;
    }
    Map<String, String> metadata = new TreeMap<>(file.metadata());
    metadata.keySet().removeIf(key -> key.startsWith("test") || key.startsWith("validation"));
    metadata.put("preprocessing", options.preprocessing().get().label());
    return file.withMetadata(metadata);
  }

  private static List<Emotion> emotions(ModelFile file) {
    List<Emotion> emotions = new ArrayList<>();
    for (String label : file.labels()) {
      Emotion emotion =
          Emotion.all().stream()
              .filter(each -> each.label().equals(label) && !emotions.contains(each))
              .findFirst()
              .orElseThrow(
                  () ->
                      new UnreadableModelException(
                          "%s tells apart %s; allowed: any of %s, each once"
                              .formatted(
                                  file.source(),
                                  file.labels(),
                                  Emotion.all().stream().map(Emotion::label).toList())));
      emotions.add(emotion);
    }
    return List.copyOf(emotions);
  }

  private static FacePreprocessing preprocessing(ModelFile file) {
    try {
      return FacePreprocessing.parse(file.get("preprocessing"));
    } catch (IllegalArgumentException e) {
      throw new UnreadableModelException(file.source() + ": " + e.getMessage(), e);
    }
  }

  private static int faceSize(ModelFile file) {
    double size = file.number("inputSize");
    if (size != Math.rint(size) || size < 1 || size > LARGEST_FACE) {
      throw new UnreadableModelException(
          "%s: its metadata 'inputSize' must be a whole number in [1, %d], but is '%s'"
              .formatted(file.source(), LARGEST_FACE, file.get("inputSize")));
    }
    List<Long> shape = file.inputShape();
    boolean fits =
        shape.size() == 4
            && shape.subList(2, 4).stream().allMatch(side -> side == -1 || side == (long) size);
    if (!fits) {
      throw new UnreadableModelException(
          "%s takes %s, which does not fit its metadata 'inputSize' of %d"
              .formatted(file.source(), shape, (int) size));
    }
    return (int) size;
  }
}
