package org.humoresque.library.sql;

import java.util.ArrayList;
import java.util.List;

/** Long lists in parts that a statement can name. */
final class Portions {

  private static final int MOST = 1000;

  private Portions() {}

  static <T> List<List<T>> of(List<T> all) {
    List<List<T>> parts = new ArrayList<>();
    for (int start = 0; start < all.size(); start += MOST) {
      parts.add(all.subList(start, Math.min(all.size(), start + MOST)));
    }
    return parts;
  }
}
