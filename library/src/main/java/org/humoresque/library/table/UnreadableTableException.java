package org.humoresque.library.table;

import java.nio.file.Path;
import org.humoresque.library.store.LibraryException;

/** A file holds no table that can be read; the message names the file, the reason and a way out. */
public final class UnreadableTableException extends LibraryException {

  private static final long serialVersionUID = 1L;

  /**
   * @param reason a clause in plain words, about "it"
   */
  public UnreadableTableException(Path file, String reason) {
    super("%s cannot be read as a table: %s".formatted(file.getFileName(), reason));
  }

  UnreadableTableException(Path file, String reason, Throwable cause) {
    super("%s cannot be read as a table: %s".formatted(file.getFileName(), reason), cause);
  }
}
