package org.humoresque.library.web;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Sees to it that no host is asked more often than it likes. */
final class Politeness {

  private final Waiting waiting;
  private final Map<String, Long> nextNanos = new HashMap<>();

  Politeness(Waiting waiting) {
    this.waiting = waiting;
  }

  /** How long a host must still be left alone. */
  Duration wait(String host) {
    Long next = nextNanos.get(host);
    long left = next == null ? 0 : next - waiting.nowNanos();
    return Duration.ofNanos(Math.max(0, left));
  }

  /** Waits for the host's next turn. */
  void await(String host) throws InterruptedException {
    Duration wait = wait(host);
    if (!wait.isZero()) {
      waiting.pause(wait);
    }
  }

  /** Leaves a host alone for a time from now on; never shorter than asked before. */
  void rest(String host, Duration time) {
    nextNanos.merge(host, waiting.nowNanos() + time.toNanos(), Math::max);
  }
}
