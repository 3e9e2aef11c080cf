package org.humoresque.app.cli;

/** The photo a person named tells nothing of how they feel. */
final class UnusablePhotoException extends RuntimeException {

  private static final long serialVersionUID = 1;

  UnusablePhotoException(String message) {
    super(message);
  }

  UnusablePhotoException(String message, Throwable cause) {
    super(message, cause);
  }
}
