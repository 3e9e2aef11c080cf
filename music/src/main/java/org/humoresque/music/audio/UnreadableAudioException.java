package org.humoresque.music.audio;

import java.nio.file.Path;

/** What is in a file is no sound that can be read. */
public final class UnreadableAudioException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Path file;
  private final String reason;

  /**
   * @param reason a clause in plain words, about "it"
   */
  public UnreadableAudioException(Path file, String reason) {
    super("cannot read %s: %s".formatted(file, reason));
    this.file = file;
    this.reason = reason;
  }

  public UnreadableAudioException(Path file, String reason, Throwable cause) {
    super("cannot read %s: %s".formatted(file, reason), cause);
    this.file = file;
    this.reason = reason;
  }

  /** The file that cannot be read. */
  public Path file() {
    return file;
  }

  /** Why, as a clause about "it", such as "it is empty". */
  public String reason() {
    return reason;
  }
}
