package org.humoresque.library.store;

import java.nio.file.Path;

/** All that the library keeps, in one file: tracks, labels, what was analysed, playlists. */
public interface LibraryBackup {

  /**
   * What was written or read.
   *
   * @param tracks songs, with files and without
   * @param rows of all tables together
   */
  record Report(long tracks, long rows) {}

  /**
   * Writes everything; the file stands in its place only once it is complete.
   *
   * @throws LibraryException if it cannot be written
   */
  Report write(Path file);

  /**
   * Puts everything in place of what the library keeps, wholly or not at all.
   *
   * @param replace whether a library that has tracks may be replaced; it is written to a file
   *     beside the database before
   * @throws LibraryException if the file is no backup, was written by a newer program, or the
   *     library has tracks and is not to be replaced; nothing has changed
   */
  Report restore(Path file, boolean replace);

  /** Whether a file is a backup. */
  boolean isBackup(Path file);
}
