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
 * @param head the first bytes after any ID3v2 tags, {@link AudioFormat#HEAD} if there are as many
 */
record FileContent(ContentId id, ByteBuffer head) {

  private static final int PART = 64 * 1024;
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
      return new FileContent(id(size, first, last), head(channel, first));
    }
  }

  private static ContentId id(long size, ByteBuffer first, ByteBuffer last) {
    MessageDigest digest = sha256();
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, size));
    digest.update(first.duplicate());
    digest.update(last);
    return new ContentId(HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), ID_BYTES)));
  }

  private static ByteBuffer head(FileChannel channel, ByteBuffer first) throws IOException {
    long offset = 0;
    ByteBuffer head = first.slice(0, Math.min(first.limit(), AudioFormat.HEAD));
    while (head.limit() >= ID3_HEADER && isId3(head)) {
      offset += ID3_HEADER + id3Size(head) + ((head.get(5) & 0x10) != 0 ? ID3_HEADER : 0);
      if (offset >= channel.size()) {
        throw new UnreadableAudioException("it is cut short: it ends inside its tags");
      }
      head = read(channel, offset, AudioFormat.HEAD);
    }
    return head;
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
