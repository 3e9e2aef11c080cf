package org.humoresque.library.playlist;

import java.nio.file.Path;
import org.humoresque.library.store.LibraryException;

/** A file is no playlist that can be read or written; the message names it and says why. */
public final class PlaylistException extends LibraryException {

  private static final long serialVersionUID = 1L;

  /**
   * @param reason a clause in plain words, about "it"
   */
  PlaylistException(Path file, String reason) {
    super("the playlist %s cannot be used: %s".formatted(file.getFileName(), reason));
  }

  PlaylistException(Path file, String reason, Throwable cause) {
    super("the playlist %s cannot be used: %s".formatted(file.getFileName(), reason), cause);
  }
}
