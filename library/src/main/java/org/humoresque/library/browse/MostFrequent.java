package org.humoresque.library.browse;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.humoresque.library.browse.FacetPage.Value;

/** The values that most songs have, of many, without putting all in order. */
final class MostFrequent {

  private static final Comparator<Value> ORDER =
      Comparator.comparingInt(Value::count)
          .reversed()
          .thenComparing(Value::name, String.CASE_INSENSITIVE_ORDER);

  private final long many;

  /** The last of those kept is its head. */
  private final PriorityQueue<Value> kept = new PriorityQueue<>(ORDER.reversed());

  /**
   * @param many so many are kept
   */
  MostFrequent(long many) {
    this.many = many;
  }

  void add(String name, int count) {
    if (kept.size() < many) {
      kept.add(new Value(name, count));
    } else if (many > 0 && count >= kept.element().count()) {
      kept.add(new Value(name, count));
      kept.remove();
    }
  }

  /** Those kept, the most frequent first, without the first few. */
  List<Value> from(int offset) {
    return kept.stream().sorted(ORDER).skip(offset).toList();
  }
}
