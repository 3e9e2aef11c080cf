package org.humoresque.vision.emotion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.humoresque.inference.ModelFile;
import org.humoresque.inference.UnreadableModelException;
import org.humoresque.kernel.Emotion;

/**
 * What the metadata of an expression network says, checked.
 *
 * @param file all that it says, less what does not hold as it is used
 * @param emotions in the order of its outputs
 * @param preprocessing what is done to a face first
 * @param faceSize width and height of its input, in pixels
 * @param calibration what makes its probabilities honest
 */
record NetworkDescription(
    ModelFile file,
    List<Emotion> emotions,
    FacePreprocessing preprocessing,
    int faceSize,
    Calibration calibration) {

  private static final int LARGEST_FACE = 1024;

  /**
   * @throws UnreadableModelException naming the file, the key, its value and what is allowed
   */
  static NetworkDescription of(ModelFile written, ReadingOptions options) {
    ModelFile file = asUsed(written, options);
    List<Emotion> emotions = emotions(file);
    return new NetworkDescription(
        file, emotions, preprocessing(file), faceSize(file), Calibration.of(file, emotions.size()));
  }

  /** What the file says, less what no longer holds when it is used otherwise. */
  static ModelFile asUsed(ModelFile file, ReadingOptions options) {
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
