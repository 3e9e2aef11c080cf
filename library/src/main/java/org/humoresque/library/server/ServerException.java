package org.humoresque.library.server;

import org.humoresque.library.store.LibraryException;
import org.jspecify.annotations.Nullable;

/** A music server cannot be used; the message says what a person can do. */
public final class ServerException extends LibraryException {

  private static final long serialVersionUID = 1L;

  /** What kind of trouble it is. */
  public enum Trouble {
    /** It does not know us. */
    SIGN_IN,
    /** It does not have what was asked for. */
    NOT_FOUND,
    /** It was not reached, or failed; asking again may help. */
    PASSING,
    /** It answered what it should not, or refused. */
    OTHER
  }

  private final Trouble trouble;

  ServerException(Trouble trouble, String message) {
    this(trouble, message, null);
  }

  ServerException(Trouble trouble, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.trouble = trouble;
  }

  public Trouble trouble() {
    return trouble;
  }
}
