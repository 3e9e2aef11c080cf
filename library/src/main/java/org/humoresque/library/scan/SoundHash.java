package org.humoresque.library.scan;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.humoresque.library.store.ContentId;

/**
 * Names contents by hashes: the sound by its length and its first, middle and last bytes, so that a
 * large file takes no longer than a small one.
 */
final class SoundHash {

  private static final int PART = 64 * 1024;
  private static final int MIDDLE = 32 * 1024;
  private static final int ID_BYTES = 16;
  private static final byte[] OGG = {'O', 'g', 'g', 'S'};

  /** Stream and number of an Ogg page and its checksum change when the comments before it do. */
  private static final int OGG_CHANGING = 14;

  private static final int OGG_CHANGING_END = 26;

  private SoundHash() {}

  /** The name of the sound, the same whatever tags surround it. */
  static ContentId of(FileBytes file, SoundSpan span, boolean ogg) throws IOException {
    MessageDigest digest = sha256();
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, span.length()));
    int first = (int) Math.min(PART, span.length());
    digest.update(masked(file.read(span.from(), first), ogg));
    if (span.length() > 2L * PART + MIDDLE) {
      digest.update(masked(file.read(span.from() + span.length() / 2, MIDDLE), ogg));
    }
    long last = Math.max(span.from() + first, span.to() - PART);
    digest.update(masked(file.read(last, (int) (span.to() - last)), ogg));
    return new ContentId("s:" + hex(digest));
  }

  /** The name that versions of this program before tables 6 gave the file, tags and all. */
  static ContentId former(FileBytes file) throws IOException {
    MessageDigest digest = sha256();
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, file.size()));
    digest.update(file.read(0, PART));
    digest.update(file.read(Math.max(PART, file.size() - PART), PART));
    return new ContentId("old:" + hex(digest));
  }

  private static ByteBuffer masked(ByteBuffer bytes, boolean ogg) {
    if (!ogg) {
      return bytes;
    }
    byte[] array = bytes.array();
    int from = next(array, 0, bytes.limit());
    if (from < 0) {
      return ByteBuffer.allocate(0);
    }
    for (int page = from; page >= 0; page = next(array, page + 1, bytes.limit())) {
      int end = Math.min(page + OGG_CHANGING_END, bytes.limit());
      if (page + OGG_CHANGING < end) {
        Arrays.fill(array, page + OGG_CHANGING, end, (byte) 0);
      }
    }
    return bytes.position(from);
  }

  private static int next(byte[] bytes, int from, int limit) {
    for (int i = from; i <= limit - OGG.length; i++) {
      if (bytes[i] == 'O' && Arrays.equals(bytes, i, i + OGG.length, OGG, 0, OGG.length)) {
        return i;
      }
    }
    return -1;
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), ID_BYTES));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
