package org.humoresque.training.expression;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.humoresque.training.data.DuplicateFaces;
import org.humoresque.training.data.FaceSplit.LabelledFace;

/**
 * Training faces divided in two: those to learn from and those held out to choose and calibrate on.
 *
 * <p>The picture itself decides, by its hash, so that identical pictures, of which FER2013 has
 * many, fall on the same side. Blank pictures are dropped.
 *
 * @param training the faces to learn from
 * @param validation the faces held out
 */
public record HeldOut(List<LabelledFace> training, List<LabelledFace> validation) {

  /**
   * Divides faces, always the same way.
   *
   * @param parts one face in so many is held out
   */
  public static HeldOut divide(List<LabelledFace> faces, int parts) {
    Map<Boolean, List<LabelledFace>> sides =
        faces.stream()
            .filter(face -> !face.isBlank())
            .collect(Collectors.partitioningBy(face -> part(face, parts) == 0));
    return new HeldOut(sides.getOrDefault(false, List.of()), sides.getOrDefault(true, List.of()));
  }

  /**
   * The held-out faces of which no copy is among those to learn from, not even one cut or
   * compressed anew: on copies a network is surer than on faces it meets.
   */
  public List<LabelledFace> unseen() {
    DuplicateFaces known = new DuplicateFaces(training);
    return validation.stream().filter(face -> known.find(face).isEmpty()).toList();
  }

  private static int part(LabelledFace face, int parts) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(face.image().pixels());
      return ((hash[0] & 0xFF) << 8 | hash[1] & 0xFF) % parts;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
