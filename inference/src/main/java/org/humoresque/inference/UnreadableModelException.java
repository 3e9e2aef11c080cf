package org.humoresque.inference;

/** A model file that cannot be used; the message names the file and what is wrong with it. */
public class UnreadableModelException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnreadableModelException(String message) {
    super(message);
  }

  public UnreadableModelException(String message, Throwable cause) {
    super(message, cause);
  }
}
