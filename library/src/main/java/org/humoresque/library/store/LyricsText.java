package org.humoresque.library.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The words of a song as they were found.
 *
 * @param origin what kind of place they came from
 * @param name the place: a path, a tag's name, a service
 * @param bytes plain text or LRC in any encoding, 1 to {@value #MOST_BYTES}; not copied, so leave
 *     them alone
 */
public record LyricsText(Origin origin, String name, byte[] bytes) {

  /** The longest text that is kept, 1 MiB; the longest songs need some 20 KB. */
  public static final int MOST_BYTES = 1 << 20;

  private static final int HASH_BYTES = 16;

  /** Where words come from, the one that counts most first. */
  public enum Origin {
    /** A file with time stamps beside the audio: {@code song.lrc}. */
    LRC_FILE,
    /** A tag of the audio file. */
    TAG,
    /** A text beside the audio: {@code song.txt}. */
    TEXT_FILE,
    /** A lyrics service that was asked. */
    LOOKUP
  }

  /**
   * @throws IllegalArgumentException if there are no bytes, or too many
   */
  public LyricsText {
    if (bytes.length == 0 || bytes.length > MOST_BYTES) {
      throw new IllegalArgumentException(
          "lyrics have 1 to %d bytes, but %s has %d".formatted(MOST_BYTES, name, bytes.length));
    }
  }

  /** Equal for equal bytes. */
  public String hash() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(Arrays.copyOf(digest, HASH_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
