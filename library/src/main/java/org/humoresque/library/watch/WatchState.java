package org.humoresque.library.watch;

/**
 * How changes in a folder are noticed.
 *
 * @param way by which means
 * @param note why not at once, in plain words; empty where they are
 */
public record WatchState(Way way, String note) {

  /** By which means changes are noticed. */
  public enum Way {
    /** The system tells of each, at once. */
    WATCHED,
    /** The folder is scanned now and then. */
    RESCANNED,
    /** The folder is not there; it is scanned when it comes back. */
    AWAY
  }

  static final WatchState WATCHED = new WatchState(Way.WATCHED, "");

  static final WatchState AWAY =
      new WatchState(
          Way.AWAY,
          "this folder is not there: its drive may not be mounted; its songs are kept and it is"
              + " scanned when it comes back");

  static WatchState rescanned(String reason, long minutes) {
    return new WatchState(
        Way.RESCANNED, "%s; it is scanned every %d minutes instead".formatted(reason, minutes));
  }
}
