package org.humoresque.vision.micro;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.humoresque.inference.ModelFile;
import org.humoresque.inference.OnnxModel;
import org.humoresque.inference.UnreadableModelException;
import org.humoresque.vision.image.GreyImage;

/**
 * Reads sequences from onset to offset with a 3-D network that {@code train micro} wrote. Safe for
 * use by several threads.
 */
public final class MicroExpressionClassifier implements AutoCloseable {

  /** The class of what is no expression: blinks, turns of the head, noise. */
  public static final String NONE = "none";

  /** The file that comes with the program. */
  public static final String SHIPPED = "micro-expressions.onnx";

  private static final List<Long> SHAPE =
      List.of(
          (long) MicroSequence.CHANNELS,
          (long) MicroSequence.FRAMES,
          (long) MicroSequence.SIDE,
          (long) MicroSequence.SIDE);

  private final OnnxModel model;
  private final List<String> labels;
  private final FrameInterpolation interpolation;

  private MicroExpressionClassifier(OnnxModel model) {
    this.model = model;
    this.labels = labels(model.file());
    this.interpolation = interpolation(model.file());
  }

  /**
   * Opens a model file.
   *
   * @throws UnreadableModelException if it is damaged or no model of micro-expressions
   */
  public static MicroExpressionClassifier open(Path path) {
    return check(OnnxModel.open(path));
  }

  /**
   * Opens a model held in memory.
   *
   * @param source where it came from, for messages
   */
  public static MicroExpressionClassifier open(byte[] bytes, String source) {
    return check(OnnxModel.open(bytes, source));
  }

  /** Opens the model that comes with the program. */
  public static MicroExpressionClassifier openDefault() {
    try (InputStream in = MicroExpressionClassifier.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new UnreadableModelException("this build lacks its model " + SHIPPED);
      }
      return open(in.readAllBytes(), SHIPPED);
    } catch (IOException e) {
      throw new UnreadableModelException("cannot read the model " + SHIPPED, e);
    }
  }

  private static MicroExpressionClassifier check(OnnxModel model) {
    try {
      return new MicroExpressionClassifier(model);
    } catch (RuntimeException e) {
      model.close();
      throw e;
    }
  }

  private static List<String> labels(ModelFile file) {
    List<String> wanted = new ArrayList<>(MicroEmotion.labels());
    wanted.add(NONE);
    if (!file.labels().equals(wanted)) {
      throw new UnreadableModelException(
          "%s tells apart %s; allowed: %s".formatted(file.source(), file.labels(), wanted));
    }
    List<Long> shape = file.inputShape();
    if (shape.size() != SHAPE.size() + 1 || !shape.subList(1, shape.size()).equals(SHAPE)) {
      throw new UnreadableModelException(
          "%s takes %s; allowed: any number of %s".formatted(file.source(), shape, SHAPE));
    }
    return wanted;
  }

  private static FrameInterpolation interpolation(ModelFile file) {
    String name = file.get("interpolation");
    for (FrameInterpolation each : FrameInterpolation.values()) {
      if (each.name().toLowerCase(Locale.ROOT).equals(name)) {
        return each;
      }
    }
    throw new UnreadableModelException(
        "%s: its metadata 'interpolation' must be one of %s, but is '%s'"
            .formatted(file.source(), List.of(FrameInterpolation.values()), name));
  }

  /** What the model file says of itself. */
  public ModelFile file() {
    return model.file();
  }

  /**
   * Reads one sequence.
   *
   * @param frames aligned square faces from onset to offset, at least one
   */
  public MicroReading classify(List<GreyImage> frames) {
    return classify(MicroSequence.of(frames, interpolation));
  }

  /** How frames become as many as the network takes in. */
  public FrameInterpolation interpolation() {
    return interpolation;
  }

  /**
   * Reads what {@link MicroSequence} made of one sequence.
   *
   * @param sequence numbers of shape (3, 18, 16, 16)
   */
  public MicroReading classify(float[] sequence) {
    float[] logits =
        model.run(
            sequence,
            1,
            MicroSequence.CHANNELS,
            MicroSequence.FRAMES,
            MicroSequence.SIDE,
            MicroSequence.SIDE);
    if (logits.length != labels.size()) {
      throw new UnreadableModelException(
          "%s has %d outputs, but its metadata 'labels' names %d"
              .formatted(file().source(), logits.length, labels.size()));
    }
    double[] shares = new double[logits.length];
    double largest = Double.NEGATIVE_INFINITY;
    for (float logit : logits) {
      largest = Math.max(largest, logit);
    }
    double expressions = 0;
    for (int k = 0; k < shares.length; k++) {
      shares[k] = Math.exp(logits[k] - largest);
      expressions += k < MicroEmotion.values().length ? shares[k] : 0;
    }
    Map<MicroEmotion, Double> probabilities = new EnumMap<>(MicroEmotion.class);
    for (MicroEmotion each : MicroEmotion.values()) {
      probabilities.put(
          each, expressions == 0 ? 1.0 / shares.length : shares[each.ordinal()] / expressions);
    }
    return new MicroReading(probabilities, expressions / (expressions + shares[shares.length - 1]));
  }

  @Override
  public void close() {
    model.close();
  }
}
