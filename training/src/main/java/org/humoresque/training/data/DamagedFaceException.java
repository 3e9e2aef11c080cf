package org.humoresque.training.data;

/** One damaged row or picture: it is left out and reported, and the rest is still read. */
final class DamagedFaceException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String reason;

  /** The message goes on after the name of the row or picture: "has 3 pixels; allowed: 2304". */
  DamagedFaceException(String message) {
    super(message);
    this.reason = message;
  }

  String reason() {
    return reason;
  }
}
