package org.humoresque.music.lyrics.model;

/** A model or tree file that cannot be used; the message names the file and what is wrong. */
public final class UnreadableLyricsModelException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnreadableLyricsModelException(String message) {
    super(message);
  }

  public UnreadableLyricsModelException(String message, Throwable cause) {
    super(message, cause);
  }
}
