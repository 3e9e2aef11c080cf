package org.humoresque.music.lyrics.text;

/** Lyrics that cannot be read; the message names the file, what is wrong and what is allowed. */
public final class UnreadableLyricsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnreadableLyricsException(String message) {
    super(message);
  }

  public UnreadableLyricsException(String message, Throwable cause) {
    super(message, cause);
  }
}
