package org.humoresque.music.lyrics.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads lyrics as people hold them: {@code .lrc} files with time stamps or plain text, in UTF-8,
 * UTF-16, GB18030, Big5, Shift-JIS, EUC-KR, Windows-1251 or Windows-1252.
 */
public final class LyricsReader {

  /** The largest file that is read, 1 MiB; the longest songs need some 20 KB. */
  public static final int MAX_BYTES = 1 << 20;

  private LyricsReader() {}

  /**
   * Reads one file.
   *
   * @throws UnreadableLyricsException if it cannot be opened, is empty, is longer than {@link
   *     #MAX_BYTES} or is no text
   */
  public static Lyrics read(Path file) {
    try {
      requireSize(file.toString(), Files.size(file));
      return read(file.toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UnreadableLyricsException("cannot read " + file + ": " + e, e);
    }
  }

  /**
   * Reads the bytes of one file.
   *
   * @param name names the file in messages
   * @throws UnreadableLyricsException if they are empty, longer than {@link #MAX_BYTES} or no text
   */
  public static Lyrics read(String name, byte[] bytes) {
    requireSize(name, bytes.length);
    return parse(TextDecoder.decode(name, bytes));
  }

  /** Reads a text that is already decoded, such as one from a tag; blank gives no lines. */
  public static Lyrics parse(String text) {
    LrcText lrc = LrcText.parse(text);
    SectionUnroller unroller = new SectionUnroller();
    lrc.lines().forEach(unroller::add);
    return LyricsComposer.compose(lrc, unroller);
  }

  private static void requireSize(String name, long bytes) {
    if (bytes == 0) {
      throw new UnreadableLyricsException(name + " is empty");
    }
    if (bytes > MAX_BYTES) {
      throw new UnreadableLyricsException(
          "%s has %d bytes; lyrics have at most %d".formatted(name, bytes, MAX_BYTES));
    }
  }
}
