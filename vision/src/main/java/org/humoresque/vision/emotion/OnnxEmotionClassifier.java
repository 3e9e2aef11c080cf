package org.humoresque.vision.emotion;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.humoresque.inference.ModelFile;
import org.humoresque.inference.OnnxModel;
import org.humoresque.inference.UnreadableModelException;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.EmotionScores;
import org.humoresque.vision.image.GreyImage;

/**
 * Reads expressions with a network from an ONNX file that {@code train expression} wrote.
 *
 * <p>The file's metadata decides everything that training decided: the preprocessing, the size of
 * the face, and the temperature that makes the probabilities honest (Guo et al. 2017). With mirror
 * averaging the face is read twice, as it is and mirrored, and the logits are averaged.
 */
public final class OnnxEmotionClassifier implements EmotionClassifier {

  private static final String DEFAULT_MODEL = "mini-xception.onnx";

  private final OnnxModel model;
  private final FacePreprocessing preprocessing;
  private final double temperature;
  private final int faceSize;
  private final boolean mirror;

  private OnnxEmotionClassifier(OnnxModel model, boolean mirror) {
    this.model = model;
    this.mirror = mirror;
    ModelFile file = model.file();
    List<String> expected = Emotion.all().stream().map(Emotion::label).toList();
    if (!file.labels().equals(expected)) {
      throw new UnreadableModelException(
          "%s tells apart %s; allowed: %s".formatted(file.source(), file.labels(), expected));
    }
    this.preprocessing = FacePreprocessing.parse(file.get("preprocessing"));
    this.temperature = file.number("temperature");
    this.faceSize = (int) file.number("inputSize");
  }

  /**
   * Opens a model file.
   *
   * @param mirror whether to average over the face and its mirror image
   * @throws UnreadableModelException if the file is damaged or not an expression model
   */
  public static OnnxEmotionClassifier open(Path path, boolean mirror) {
    return check(OnnxModel.open(path), mirror);
  }

  /**
   * Opens a model held in memory.
   *
   * @param source where it came from, for messages
   */
  public static OnnxEmotionClassifier open(byte[] bytes, String source, boolean mirror) {
    return check(OnnxModel.open(bytes, source), mirror);
  }

  /** Opens the model that comes with the program. */
  public static OnnxEmotionClassifier openDefault(boolean mirror) {
    try (InputStream in = OnnxEmotionClassifier.class.getResourceAsStream(DEFAULT_MODEL)) {
      if (in == null) {
        throw new UnreadableModelException("this build lacks its model " + DEFAULT_MODEL);
      }
      return open(in.readAllBytes(), DEFAULT_MODEL, mirror);
    } catch (IOException e) {
      throw new UnreadableModelException("cannot read the model " + DEFAULT_MODEL, e);
    }
  }

  private static OnnxEmotionClassifier check(OnnxModel model, boolean mirror) {
    try {
      return new OnnxEmotionClassifier(model, mirror);
    } catch (RuntimeException e) {
      model.close();
      throw e;
    }
  }

  /** What the model file says of itself. */
  public ModelFile file() {
    return model.file();
  }

  /** What logits are divided by before softmax. */
  public double temperature() {
    return temperature;
  }

  @Override
  public int faceSize() {
    return faceSize;
  }

  @Override
  public EmotionScores classify(GreyImage face) {
    return EmotionScores.of(softmax(logits(face), temperature));
  }

  /** The network's seven outputs before softmax, averaged over the mirror image if that is on. */
  public double[] logits(GreyImage face) {
    if (face.width() != faceSize || face.height() != faceSize) {
      throw new IllegalArgumentException(
          "a face must be %d×%d pixels, but is %d×%d"
              .formatted(faceSize, faceSize, face.width(), face.height()));
    }
    float[] values = preprocessing.apply(face);
    int views = mirror ? 2 : 1;
    float[] input = new float[views * values.length];
    System.arraycopy(values, 0, input, 0, values.length);
    if (mirror) {
      mirror(values, input);
    }
    float[] output = model.run(input, views, 1, faceSize, faceSize);
    double[] mean = new double[Emotion.all().size()];
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
}
