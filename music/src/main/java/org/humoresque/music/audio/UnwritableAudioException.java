package org.humoresque.music.audio;

import java.nio.file.Path;

/** An audio file cannot be written: the disk is full, the folder is read-only, FFmpeg refuses. */
public final class UnwritableAudioException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Path file;

  public UnwritableAudioException(Path file, String reason) {
    super("cannot write %s: %s".formatted(file, reason));
    this.file = file;
  }

  public UnwritableAudioException(Path file, String reason, Throwable cause) {
    super("cannot write %s: %s".formatted(file, reason), cause);
    this.file = file;
  }

  /** The file or folder that cannot be written. */
  public Path file() {
    return file;
  }
}
