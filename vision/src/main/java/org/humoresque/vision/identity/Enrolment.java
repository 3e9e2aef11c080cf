package org.humoresque.vision.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.humoresque.vision.identity.IdentityReader.EmbeddedPhoto;

/** Whether photos are fit to know a person by. */
public final class Enrolment {

  /** Fewer pictures know a person too badly. */
  public static final int FEWEST = 3;

  /** More tell nothing more. */
  public static final int MOST = 40;

  private Enrolment() {}

  /**
   * What is wrong with the photos, a sentence each; empty if nothing is. Photos are counted from 1.
   *
   * @param threshold cosine below which a face is taken for another person's than the others
   */
  public static List<String> complaints(List<EmbeddedPhoto> photos, double threshold) {
    List<String> complaints = new ArrayList<>();
    if (photos.size() < FEWEST || photos.size() > MOST) {
      complaints.add(
          "give %d to %d photos of one person, but there are %d"
              .formatted(FEWEST, MOST, photos.size()));
    }
    for (int i = 0; i < photos.size(); i++) {
      int faces = photos.get(i).faces().size();
      if (faces == 0) {
        complaints.add("photo %d shows no face that can be found".formatted(i + 1));
      } else if (faces > 1) {
        complaints.add(
            "photo %d shows %d faces; use one that shows you alone".formatted(i + 1, faces));
      }
    }
    if (complaints.isEmpty()) {
      stranger(faces(photos), threshold)
          .ifPresent(
              i ->
                  complaints.add(
                      "photo %d looks like another person than the others; a profile is of one"
                          .formatted(i + 1)));
    }
    return complaints;
  }

  /** The faces of photos that each show one. */
  public static List<FaceEmbedding> faces(List<EmbeddedPhoto> photos) {
    return photos.stream().map(photo -> photo.faces().get(0).embedding()).toList();
  }

  /** The face least like the others together, if it is less so than the threshold. */
  private static Optional<Integer> stranger(List<FaceEmbedding> faces, double threshold) {
    int stranger = 0;
    double least = 2;
    for (int i = 0; i < faces.size(); i++) {
      List<FaceEmbedding> others = new ArrayList<>(faces);
      FaceEmbedding one = others.remove(i);
      double similarity = FaceEmbedding.mean(others).similarity(one);
      if (similarity < least) {
        least = similarity;
        stranger = i;
      }
    }
    return least < threshold ? Optional.of(stranger) : Optional.empty();
  }
}
