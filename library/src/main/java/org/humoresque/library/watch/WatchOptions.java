package org.humoresque.library.watch;

import java.time.Duration;

/**
 * How long a watcher waits.
 *
 * @param quiet how long nothing more must happen before a change is told
 * @param longest a folder in which something happens all the time is told of after that long
 * @param rescan how often folders are scanned whose changes the system does not tell
 * @param comeback how often it is looked whether a folder that is away is back
 */
public record WatchOptions(Duration quiet, Duration longest, Duration rescan, Duration comeback) {

  /**
   * The usual waits.
   *
   * @param rescan how often folders are scanned that cannot be watched
   */
  public static WatchOptions rescanning(Duration rescan) {
    return new WatchOptions(
        Duration.ofSeconds(2), Duration.ofSeconds(30), rescan, Duration.ofSeconds(30));
  }
}
