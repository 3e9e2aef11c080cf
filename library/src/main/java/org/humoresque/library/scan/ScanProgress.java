package org.humoresque.library.scan;

import java.util.Locale;

/** Is told how far a scan is, always from the thread that scans, and may stop it. */
@FunctionalInterface
public interface ScanProgress {

  /** Tells nobody and never stops. */
  ScanProgress NONE = (phase, done, total) -> {};

  /** The steps of a scan, in their order. */
  enum Phase {
    /** Walks the folders; the total is not known yet. */
    FINDING_FILES,
    /** Reads new and changed files, and saves them batch by batch. */
    READING_TAGS,
    /** Removes what is gone and remembers the folders. */
    SAVING;

    /** The words to show: {@code reading tags}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /**
   * The scan has come this far.
   *
   * @param phase what it does now
   * @param done how many files it has done in this phase
   * @param total how many there are in all; 0 while that is not known
   */
  void report(Phase phase, int done, int total);

  /** Asked often; true ends the scan with a {@link ScanCancelledException}. */
  default boolean cancelled() {
    return false;
  }
}
