package org.humoresque.library.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads what a server sends, up to a limit that holds before and after unpacking. */
final class Body {

  private static final int BUFFER = 16 * 1024;
  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;

  private Body() {}

  /**
   * Reads to the end or the limit, and leaves the stream open.
   *
   * @param packed whether the server says it is gzip
   */
  static byte[] read(InputStream in, boolean packed, long limit) throws IOException {
    try {
      return limited(packed ? new GZIPInputStream(in) : in, limit);
    } catch (ZipException e) {
      throw new FetchException(FetchException.Kind.FINAL, "it is not packed as it claims", e);
    }
  }

  /**
   * What a file such as {@code sitemap.xml.gz} holds; the bytes as they are if they are no gzip.
   */
  static byte[] unpacked(byte[] bytes, long limit) throws IOException {
    boolean isGzip =
        bytes.length > 2 && (bytes[0] & 0xFF) == GZIP_FIRST && (bytes[1] & 0xFF) == GZIP_SECOND;
    return isGzip ? read(new java.io.ByteArrayInputStream(bytes), true, limit) : bytes;
  }

  private static byte[] limited(InputStream in, long limit) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER];
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      if (out.size() + (long) count > limit) {
        throw new FetchException(
            FetchException.Kind.FINAL,
            "it is larger than %,d bytes; the rest was not fetched".formatted(limit));
      }
      out.write(buffer, 0, count);
    }
    return out.toByteArray();
  }
}
