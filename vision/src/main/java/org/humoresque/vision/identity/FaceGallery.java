package org.humoresque.vision.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The people who asked to be known. A face is compared with the middle of each person's pictures;
 * whoever is less alike than the threshold is a guest, for a guest is no harm and a wrong name is.
 */
public final class FaceGallery {

  /**
   * Somebody who was recognised.
   *
   * @param person their number
   * @param similarity the cosine, in [-1, 1]
   */
  public record Match(long person, double similarity) {}

  private record Template(long person, FaceEmbedding middle) {}

  private final List<Template> people = new ArrayList<>();
  private final double threshold;

  /**
   * @param threshold cosine from which on a face is a person's
   */
  public FaceGallery(double threshold) {
    this.threshold = threshold;
  }

  /**
   * Adds a person.
   *
   * @param faces one or more embeddings of theirs, all of one model
   * @throws IllegalArgumentException if there is none
   */
  public void add(long person, List<FaceEmbedding> faces) {
    if (faces.isEmpty()) {
      throw new IllegalArgumentException("a person is known by at least one face, but has none");
    }
    people.add(new Template(person, FaceEmbedding.mean(faces)));
  }

  /** The person who is most like this face, whether it is theirs or not; empty without people. */
  public Optional<Match> nearest(FaceEmbedding face) {
    return people.stream()
        .map(it -> new Match(it.person(), it.middle().similarity(face)))
        .max(Comparator.comparingDouble(Match::similarity));
  }

  /** The person whose face it is; empty if it is a guest's. */
  public Optional<Match> find(FaceEmbedding face) {
    return nearest(face).filter(match -> match.similarity() >= threshold);
  }

  public boolean isEmpty() {
    return people.isEmpty();
  }
}
