package org.humoresque.library.scan;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.humoresque.library.store.ContentId;

/**
 * A file's bytes, read sparingly: enough to know the file again, and to tell what kind it is.
 *
 * @param id from the size and the first and last 64 KiB
 * @param head the first bytes after any ID3v2 tags, 16 KiB if there are as many
 * @param size how many bytes there are after any ID3v2 tags
 */
record FileContent(ContentId id, ByteBuffer head, long size) {

  private static final int PART = 64 * 1024;
  private static final int HEAD = 16 * 1024;
  private static final int ID3_HEADER = 10;
  private static final int ID_BYTES = 16;

  /**
   * @throws UnreadableAudioException if the file is empty or ends inside its tags
   */
  static FileContent read(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      if (size == 0) {
        throw new UnreadableAudioException("it is empty");
      }
      ByteBuffer first = read(channel, 0, PART);
      ByteBuffer last = read(channel, Math.max(PART, size - PART), PART);
      long tags = id3Length(channel, first);
      ByteBuffer head =
          tags + HEAD <= first.limit() ? first.slice((int) tags, HEAD) : read(channel, tags, HEAD);
      return new FileContent(id(size, first, last), head, size - tags);
    }
  }

  private static ContentId id(long size, ByteBuffer first, ByteBuffer last) {
    MessageDigest digest = sha256();
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, size));
    digest.update(first.duplicate());
    digest.update(last);
    return new ContentId(HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), ID_BYTES)));
  }

  /** How long the ID3v2 tags at the beginning are, all together. */
  private static long id3Length(FileChannel channel, ByteBuffer first) throws IOException {
    long length = 0;
    ByteBuffer header = first;
    while (header.limit() >= ID3_HEADER && isId3(header)) {
      boolean footer = (header.get(5) & 0x10) != 0;
      length += ID3_HEADER + id3Size(header) + (footer ? ID3_HEADER : 0);
      if (length >= channel.size()) {
        throw new UnreadableAudioException("it is cut short: it ends inside its tags");
      }
      header = read(channel, length, ID3_HEADER);
    }
    return length;
  }

  private static boolean isId3(ByteBuffer head) {
    return head.get(0) == 'I' && head.get(1) == 'D' && head.get(2) == '3' && head.get(3) != -1;
  }

  /** Four bytes of seven bits each. */
  private static int id3Size(ByteBuffer head) {
    int size = 0;
    for (int i = 6; i < ID3_HEADER; i++) {
      size = size << 7 | head.get(i) & 0x7F;
    }
    return size;
  }

  private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
    ByteBuffer buffer =
        ByteBuffer.allocate((int) Math.max(0, Math.min(length, channel.size() - from)));
    while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
      // A read may give less than asked for.
    }
    return buffer.flip();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
