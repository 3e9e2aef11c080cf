package org.humoresque.vision.image;

/** Bytes that are no picture we can read; the message tells a person what is wrong with them. */
public final class UnreadableImageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnreadableImageException(String message) {
    super(message);
  }

  public UnreadableImageException(String message, Throwable cause) {
    super(message, cause);
  }

  static UnreadableImageException cutOff(String format) {
    return new UnreadableImageException(
        "the %s picture is cut off: the file ends before the picture does".formatted(format));
  }

  static UnreadableImageException damaged(String format, String what) {
    return new UnreadableImageException("the %s picture is damaged: %s".formatted(format, what));
  }
}
