package org.humoresque.vision.video;

import java.nio.file.Path;

/** What is in a file is no film that can be read. */
public final class UnreadableVideoException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String reason;

  /**
   * @param reason a clause in plain words, about "it"
   */
  public UnreadableVideoException(Path file, String reason) {
    super("cannot read %s: %s".formatted(file, reason));
    this.reason = reason;
  }

  public UnreadableVideoException(Path file, String reason, Throwable cause) {
    super("cannot read %s: %s".formatted(file, reason), cause);
    this.reason = reason;
  }

  /** Why, as a clause about "it", such as "it is empty". */
  public String reason() {
    return reason;
  }
}
