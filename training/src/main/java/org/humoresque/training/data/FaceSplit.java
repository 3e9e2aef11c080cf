package org.humoresque.training.data;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.humoresque.kernel.Emotion;
import org.humoresque.vision.image.GreyImage;

/**
 * One part of a data set, such as its training faces.
 *
 * @param name as the data set calls it, in lower case: {@code train}, {@code publictest}
 * @param faces the faces in a fixed order
 */
public record FaceSplit(String name, List<LabelledFace> faces) {

  public FaceSplit {
    faces = List.copyOf(faces);
  }

  /** The emotions of which there is no face with something on it. */
  public Set<Emotion> missing(Collection<Emotion> wanted) {
    Set<Emotion> missing = EnumSet.noneOf(Emotion.class);
    missing.addAll(wanted);
    for (LabelledFace face : faces) {
      if (missing.contains(face.emotion()) && !face.isBlank()) {
        missing.remove(face.emotion());
      }
    }
    return missing;
  }

  /**
   * Does nothing if there is at least one face of each emotion; a network cannot learn one that it
   * never sees.
   *
   * @param wanted the emotions a network is to tell apart
   * @throws UnreadableDataException naming the emotions without a face
   */
  public void requireAll(Collection<Emotion> wanted) {
    Set<Emotion> missing = missing(wanted);
    if (!missing.isEmpty()) {
      throw new UnreadableDataException(
          "the split '%s' has no face that is %s among its %d; each of %s needs at least one"
              .formatted(name, labels(missing, " or "), faces.size(), labels(wanted, ", ")));
    }
  }

  private static String labels(Collection<Emotion> emotions, String separator) {
    return emotions.stream().map(Emotion::label).collect(Collectors.joining(separator));
  }

  /**
   * A face and what it expresses.
   *
   * @param image the cropped face
   * @param emotion the label people gave it
   */
  public record LabelledFace(GreyImage image, Emotion emotion) {

    /** Whether the picture has a single brightness everywhere, and so shows nothing. */
    public boolean isBlank() {
      byte[] pixels = image.pixels();
      for (byte pixel : pixels) {
        if (pixel != pixels[0]) {
          return false;
        }
      }
      return true;
    }
  }
}
