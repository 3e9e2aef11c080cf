package org.humoresque.library.web;

import java.time.Duration;

/** How time passes. */
public interface Waiting {

  /** Real time. */
  Waiting REAL =
      new Waiting() {
        @Override
        public long nowNanos() {
          return System.nanoTime();
        }

        @Override
        public void pause(Duration time) throws InterruptedException {
          Thread.sleep(time.toMillis());
        }
      };

  long nowNanos();

  void pause(Duration time) throws InterruptedException;
}
