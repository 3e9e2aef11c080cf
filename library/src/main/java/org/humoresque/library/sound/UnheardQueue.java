package org.humoresque.library.sound;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.humoresque.library.store.ContentId;
import org.humoresque.library.store.SoundStore;
import org.humoresque.library.store.SoundStore.Recording;

/** Deals out the recordings that were not heard, each once, to several threads. */
final class UnheardQueue {

  private static final int BATCH = 64;

  private final SoundStore store;
  private final String analyzer;
  private final Deque<Recording> batch = new ArrayDeque<>();
  private final Set<ContentId> dealt = new HashSet<>();
  private long last;

  UnheardQueue(SoundStore store, String analyzer) {
    this.store = store;
    this.analyzer = analyzer;
  }

  /** The next one, that nobody heard meanwhile; empty at the end. */
  synchronized Optional<Recording> poll() {
    while (true) {
      if (batch.isEmpty()) {
        batch.addAll(store.unheard(analyzer, last, BATCH));
      }
      Recording next = batch.poll();
      if (next == null) {
        return Optional.empty();
      }
      last = next.track().value();
      if (dealt.add(next.content()) && store.isUnheard(analyzer, next.content())) {
        return Optional.of(next);
      }
    }
  }
}
