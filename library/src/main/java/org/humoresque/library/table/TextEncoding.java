package org.humoresque.library.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How a text file is written: as its byte order mark says, else as UTF-8 if all of it can be, else
 * in Windows' western European encoding.
 *
 * @param charset the encoding
 * @param markBytes length of the mark before the text
 */
public record TextEncoding(Charset charset, int markBytes) {

  private static final int BUFFER_BYTES = 64 * 1024;

  /** Reads the whole stream, which may be long. */
  public static TextEncoding of(InputStream bytes) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    int length = bytes.readNBytes(buffer, 0, 4);
    if (startsWith(buffer, length, 0xEF, 0xBB, 0xBF)) {
      return new TextEncoding(StandardCharsets.UTF_8, 3);
    }
    if (startsWith(buffer, length, 0xFF, 0xFE)) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 2);
    }
    if (startsWith(buffer, length, 0xFE, 0xFF)) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 2);
    }
    boolean utf8 = isUtf8(bytes, buffer, length);
    return new TextEncoding(utf8 ? StandardCharsets.UTF_8 : Charset.forName("windows-1252"), 0);
  }

  private static boolean startsWith(byte[] bytes, int length, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUtf8(InputStream rest, byte[] buffer, int begun) throws IOException {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer chars = CharBuffer.allocate(BUFFER_BYTES);
    int length = begun;
    boolean end = false;
    while (!end) {
      int read = rest.read(buffer, length, buffer.length - length);
      end = read < 0;
      ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, length + Math.max(0, read));
      chars.clear();
      CoderResult result = decoder.decode(bytes, chars, end);
      if (result.isError()) {
        return false;
      }
      length = bytes.remaining();
      byte[] left = Arrays.copyOfRange(buffer, bytes.position(), bytes.limit());
      System.arraycopy(left, 0, buffer, 0, left.length);
    }
    return true;
  }
}
