package org.humoresque.library.store;

import org.jspecify.annotations.Nullable;

/**
 * The library cannot do what was asked because of the world around it: a damaged database, a folder
 * that cannot be written. The message names the file, the reason and what a person can do.
 */
public class LibraryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public LibraryException(String message) {
    super(message);
  }

  public LibraryException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
