package org.humoresque.training.data;

/** Training data that cannot be used; the message names the file, the value and what is allowed. */
public class UnreadableDataException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnreadableDataException(String message) {
    super(message);
  }

  public UnreadableDataException(String message, Throwable cause) {
    super(message, cause);
  }
}
