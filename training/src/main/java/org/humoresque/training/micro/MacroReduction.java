package org.humoresque.training.micro;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes of a long, posed expression one as slight as a micro-expression (PAPERS.md A2): the frame
 * in the middle between onset and apex becomes the end, because there the face looks as at a
 * micro-expression's apex.
 *
 * <p>Departure: the frames are then played back again, as CK+ ends at the apex and the network
 * expects the face to return.
 */
final class MacroReduction {

  private MacroReduction() {}

  /**
   * @param frames from onset to apex, at least two
   * @return from onset to the middle and back
   */
  static <T> List<T> reduce(List<T> frames) {
    if (frames.size() < 2) {
      throw new IllegalArgumentException(
          "an expression must have at least 2 frames, but has " + frames.size());
    }
    int middle = frames.size() / 2;
    List<T> reduced = new ArrayList<>(frames.subList(0, middle + 1));
    for (int i = middle - 1; i >= 0; i--) {
      reduced.add(frames.get(i));
    }
    return reduced;
  }
}
