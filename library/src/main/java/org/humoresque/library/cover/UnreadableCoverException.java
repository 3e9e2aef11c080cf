package org.humoresque.library.cover;

import org.humoresque.library.store.LibraryException;

/** A track has a picture that cannot be shown; the message names the file and the reason. */
public final class UnreadableCoverException extends LibraryException {

  private static final long serialVersionUID = 1L;

  UnreadableCoverException(String message) {
    super(message);
  }
}
