package org.humoresque.app.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/**
 * Sends a part of a file as fast as the client takes it, holding no thread while the client pauses:
 * a player reads a song over minutes, and many may listen at once.
 */
final class FileSender implements WriteListener {

  private static final int BUFFER_BYTES = 64 * 1024;

  private final SeekableByteChannel file;
  private final ServletOutputStream out;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
  private final CompletableFuture<Void> sent = new CompletableFuture<>();
  private long remaining;

  private FileSender(SeekableByteChannel file, long length, ServletOutputStream out) {
    this.file = file;
    this.remaining = length;
    this.out = out;
  }

  /**
   * Starts to send; the request must be asynchronous by then.
   *
   * @return done once all is sent or the client has gone
   */
  static CompletableFuture<Void> send(Path path, ByteRange range, ServletOutputStream out)
      throws IOException {
    SeekableByteChannel file = Files.newByteChannel(path);
    FileSender sender = new FileSender(file.position(range.first()), range.length(), out);
    sender.sent.whenComplete((done, error) -> sender.closeFile());
    out.setWriteListener(sender);
    return sender.sent;
  }

  @Override
  public void onWritePossible() throws IOException {
    while (out.isReady()) {
      if (remaining == 0) {
        sent.complete(null);
        return;
      }
      buffer.clear().limit((int) Math.min(buffer.capacity(), remaining));
      int count = file.read(buffer);
      if (count < 0) {
        throw new IOException("the file became shorter while it was sent");
      }
      remaining -= count;
      out.write(buffer.array(), 0, count);
    }
  }

  /**
   * The client has gone or the file has: neither can be answered any more, so the answer just ends.
   */
  @Override
  public void onError(Throwable error) {
    sent.complete(null);
  }

  private void closeFile() {
    try {
      file.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
