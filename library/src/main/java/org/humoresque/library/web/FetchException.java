package org.humoresque.library.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A page cannot be had; the message says why, as a person would. */
public final class FetchException extends IOException {

  private static final long serialVersionUID = 1L;

  /** Whether asking again may help. */
  public enum Kind {
    /** It will be refused again. */
    FINAL,
    /** The site's robots.txt forbids it. */
    FORBIDDEN,
    /** The network or the server failed. */
    PASSING
  }

  private final Kind kind;

  FetchException(Kind kind, String message) {
    this(kind, message, null);
  }

  FetchException(Kind kind, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public boolean isPassing() {
    return kind == Kind.PASSING;
  }

  public boolean isForbidden() {
    return kind == Kind.FORBIDDEN;
  }

  /** The reason as a sentence's end. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
