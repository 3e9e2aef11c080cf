package org.humoresque.library.browse;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Answers that were given lately, so that the next page need not find them again. */
final class Recent<K, V> {

  private final int most;
  private final Map<K, V> answers = new LinkedHashMap<>(16, 0.75f, true);

  Recent(int most) {
    this.most = most;
  }

  V get(K question, Function<K, V> finder) {
    V known;
    synchronized (answers) {
      known = answers.get(question);
    }
    if (known != null) {
      return known;
    }
    V found = finder.apply(question);
    synchronized (answers) {
      answers.put(question, found);
      if (answers.size() > most) {
        answers.remove(answers.keySet().iterator().next());
      }
    }
    return found;
  }
}
