package org.humoresque.app.lookup;

/** The lyrics service cannot be asked now; the message names it and the reason. */
public final class LyricsServiceException extends RuntimeException {

  private static final long serialVersionUID = 1;

  LyricsServiceException(String message) {
    super(message);
  }

  LyricsServiceException(String message, Throwable cause) {
    super(message, cause);
  }
}
