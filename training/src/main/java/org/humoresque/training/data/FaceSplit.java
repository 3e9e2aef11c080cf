package org.humoresque.training.data;

import java.util.List;
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
