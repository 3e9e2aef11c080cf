package org.humoresque.library.browse;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The first few of many in an order, without putting all in order. */
final class Smallest {

  private Smallest() {}

  static <T> List<T> of(List<T> all, int many, Comparator<T> order) {
    if (many == 0) {
      return List.of();
    }
    PriorityQueue<T> kept = new PriorityQueue<>(many + 1, order.reversed());
    for (T one : all) {
      if (kept.size() < many) {
        kept.add(one);
      } else if (order.compare(one, kept.element()) < 0) {
        kept.add(one);
        kept.remove();
      }
    }
    return kept.stream().sorted(order).toList();
  }
}
