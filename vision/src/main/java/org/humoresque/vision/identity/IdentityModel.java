package org.humoresque.vision.identity;

import java.util.List;
import java.util.Map;
import org.humoresque.vision.image.GreyImage;

/**
 * Turns a found face into an embedding: eyes → aligned face → descriptors → subspaces → metric.
 *
 * <p>Safe for use by several threads.
 *
 * @param version names the model and its content; embeddings of another cannot be compared
 * @param eyes finds the eyes
 * @param subspaces what is measured, and along which directions
 * @param metric what was learnt of how pictures of one person differ
 * @param thresholds from which likeness on it is the same person
 * @param provenance what it was made of, and how well it does
 */
public record IdentityModel(
    String version,
    EyeLocator eyes,
    List<Subspace> subspaces,
    Projection metric,
    Thresholds thresholds,
    Map<String, String> provenance) {

  /** The aligned face: 96×112, the eyes 43 pixels apart. */
  public static final Placement ALIGNED = new Placement(96, 112, new Eyes(26, 40, 69, 40));

  /**
   * From which cosine on two are taken for one person; both are chosen on people to learn from.
   *
   * @param pair of two pictures, where as many same as different pairs are told right as can be
   * @param named of a picture and a profile, where hardly anybody gets a wrong name
   */
  public record Thresholds(double pair, double named) {

    /**
     * @throws IllegalArgumentException if one is no cosine
     */
    public Thresholds {
      if (!(pair >= -1 && pair <= 1 && named >= -1 && named <= 1)) {
        throw new IllegalArgumentException(
            "thresholds are in [-1, 1], but are %s and %s".formatted(pair, named));
      }
    }
  }

  public IdentityModel {
    subspaces = List.copyOf(subspaces);
    provenance = Map.copyOf(provenance);
  }

  /**
   * @param cut a face as {@link EyeLocator#FRAMING} cuts it
   */
  public FaceEmbedding embed(GreyImage cut) {
    Grey face = ALIGNED.cut(cut, eyes.locate(cut));
    Grey mirrored = face.mirrored();
    List<float[]> parts =
        subspaces.stream().map(subspace -> subspace.project(face, mirrored)).toList();
    return FaceEmbedding.towards(version, metric.apply(joined(parts)));
  }

  /** One after another, of length 1 together. */
  public static float[] joined(List<float[]> parts) {
    float[] whole = new float[parts.stream().mapToInt(part -> part.length).sum()];
    int at = 0;
    for (float[] part : parts) {
      System.arraycopy(part, 0, whole, at, part.length);
      at += part.length;
    }
    return FaceEmbedding.unit(whole);
  }
}
