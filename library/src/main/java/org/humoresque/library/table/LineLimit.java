package org.humoresque.library.table;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends a text whose line never ends. */
final class LineLimit extends FilterReader {

  private int chars;

  LineLimit(Reader text) {
    super(text);
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next);
    return next;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    for (int i = 0; i < read; i++) {
      count(buffer[offset + i]);
    }
    return read;
  }

  private void count(int next) throws IOException {
    chars = next == '\n' || next == '\r' ? 0 : chars + 1;
    if (chars > Limits.MOST_CHARS) {
      throw new IOException("a line has more than %d characters".formatted(Limits.MOST_CHARS));
    }
  }
}
