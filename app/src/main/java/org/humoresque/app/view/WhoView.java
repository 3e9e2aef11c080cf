package org.humoresque.app.view;

import java.util.List;
import org.humoresque.app.session.Recognition.SeenPeople;
import org.humoresque.app.session.Recognition.SeenPerson;
import org.jspecify.annotations.Nullable;

/**
 * Who a picture shows.
 *
 * @param faces the largest first
 * @param middle which of them is nearest the middle; null if there is none
 */
public record WhoView(int width, int height, List<FaceOf> faces, @Nullable Integer middle) {

  /** Somebody by number and name. */
  public record Named(long id, String name) {}

  /**
   * A face.
   *
   * @param person null: a guest
   * @param similarity to the person most like it, in [-1, 1]
   */
  public record FaceOf(List<Integer> box, @Nullable Named person, double similarity) {

    static FaceOf of(SeenPerson seen) {
      return new FaceOf(
          List.of(seen.box().x(), seen.box().y(), seen.box().width(), seen.box().height()),
          seen.person().map(it -> new Named(it.id(), it.name())).orElse(null),
          seen.similarity());
    }
  }

  public static WhoView of(SeenPeople seen) {
    return new WhoView(
        seen.width(),
        seen.height(),
        seen.faces().stream().map(FaceOf::of).toList(),
        seen.middle() < 0 ? null : Integer.valueOf(seen.middle()));
  }
}
