package org.humoresque.library.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends a stream that grows beyond what its packed size explains. */
public final class InflationLimit extends FilterInputStream {

  private final long packedBytes;
  private long bytes;

  public InflationLimit(InputStream unpacked, long packedBytes) {
    super(unpacked);
    this.packedBytes = packedBytes;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int more) throws IOException {
    bytes += more;
    if (Limits.isBomb(packedBytes, bytes)) {
      throw new IOException(Limits.bomb());
    }
  }
}
