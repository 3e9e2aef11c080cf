package org.humoresque.vision.emotion;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which expression model to read faces with: one that comes with the program, by its name, or a
 * file. Nothing is opened before it is asked for, so models that are not used cost nothing.
 */
public final class EmotionModelSource {

  /** The model that reads faces unless another is asked for: the one place to change it. */
  public static final String DEFAULT_NAME = "humoresque-face";

  private static final String NETWORK = ".onnx";
  private static final String ENSEMBLE = ".ensemble";

  /** Names a build may come with; those whose file is there ship. */
  private static final List<String> NAMES =
      List.of(
          "humoresque-face",
          "humoresque-face-ensemble",
          "humoresque-face-small",
          "mini-xception",
          "face-cnn8",
          "simple-cnn",
          "resnet",
          "oversampled-cnn");

  public static final EmotionModelSource DEFAULT = new EmotionModelSource(DEFAULT_NAME);

  private final ModelFolder folder;
  private final String fileName;
  private final String text;

  private EmotionModelSource(String shipped) {
    this.folder = ModelFolder.SHIPPED;
    this.fileName = shipped + (ModelFolder.ships(shipped + NETWORK) ? NETWORK : ENSEMBLE);
    this.text = shipped;
  }

  private EmotionModelSource(Path file) {
    this.folder = ModelFolder.of(Optional.ofNullable(file.getParent()).orElse(Path.of("")));
    this.fileName = Objects.requireNonNull(file.getFileName()).toString();
    this.text = file.toString();
  }

  /** The names of the models that come with this program. */
  public static List<String> shippedNames() {
    return NAMES.stream()
        .filter(name -> ModelFolder.ships(name + NETWORK) || ModelFolder.ships(name + ENSEMBLE))
        .toList();
  }

  /** Whether a text can only be meant as a file, not as the name of a model that ships. */
  public static boolean isFile(String text) {
    return text.contains("/")
        || text.contains("\\")
        || text.endsWith(NETWORK)
        || text.endsWith(ENSEMBLE);
  }

  /**
   * A model that comes with the program.
   *
   * @throws IllegalArgumentException naming those that do
   */
  public static EmotionModelSource shipped(String name) {
    if (!shippedNames().contains(name)) {
      throw new IllegalArgumentException(
          "no model '%s' comes with this program; allowed: %s, or an %s or %s file"
              .formatted(name, String.join(", ", shippedNames()), NETWORK, ENSEMBLE));
    }
    return new EmotionModelSource(name);
  }

  /**
   * A model file: an ensemble if its name ends in {@code .ensemble}, else an ONNX network.
   *
   * @throws IllegalArgumentException if there is no such file
   */
  public static EmotionModelSource file(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("there is no model file " + file);
    }
    return new EmotionModelSource(file);
  }

  /**
   * The model a text means: a name that ships, or else a path relative to the working directory.
   *
   * @throws IllegalArgumentException if there is no such model
   */
  public static EmotionModelSource parse(String text) {
    return isFile(text) ? file(Path.of(text)) : shipped(text);
  }

  /**
   * Opens the model.
   *
   * @throws org.humoresque.inference.UnreadableModelException if it is damaged or not an expression
   *     model
   */
  public EmotionModel open(ReadingOptions options) {
    return fileName.endsWith(ENSEMBLE)
        ? EnsembleEmotionClassifier.open(folder, fileName, options)
        : OnnxEmotionClassifier.open(folder.read(fileName), folder.show(fileName), options);
  }

  /** The name or the path. */
  @Override
  public String toString() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EmotionModelSource that
        && folder.equals(that.folder)
        && fileName.equals(that.fileName);
  }

  @Override
  public int hashCode() {
    return Objects.hash(folder, fileName);
  }
}
