package org.humoresque.library.scan;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The bytes of one open file, read here and there. */
final class FileBytes implements AutoCloseable {

  private final FileChannel channel;
  private final long size;

  private FileBytes(FileChannel channel) throws IOException {
    this.channel = channel;
    this.size = channel.size();
  }

  static FileBytes open(Path file) throws IOException {
    return new FileBytes(FileChannel.open(file, StandardOpenOption.READ));
  }

  /** As it was when the file was opened. */
  long size() {
    return size;
  }

  /** Bytes from a place on; fewer than asked for, or none, where the file ends before. */
  ByteBuffer read(long from, int length) throws IOException {
    long there = from < 0 ? 0 : Math.max(0, Math.min(length, size - from));
    ByteBuffer buffer = ByteBuffer.allocate((int) there);
    while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
      // A read may give less than asked for.
    }
    return buffer.flip();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
