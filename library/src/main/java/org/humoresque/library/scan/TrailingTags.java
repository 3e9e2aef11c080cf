package org.humoresque.library.scan;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The tags at the end of MPEG and FLAC files, in any number and order: ID3v1, its extension, APE,
 * Lyrics3 and ID3v2 with a footer.
 */
final class TrailingTags {

  private static final int ID3V1 = 128;
  private static final int ID3V1_EXTENSION = 227;
  private static final int APE = 32;
  private static final int ID3V2 = 10;
  private static final String LYRICS3 = "LYRICS200";
  private static final int LYRICS3_FOOTER = 15;
  private static final int MOST = 8;

  private TrailingTags() {}

  /** Where they begin: behind the last byte of sound. */
  static long begin(FileBytes file) throws IOException {
    long end = file.size();
    for (int tag = 0; tag < MOST; tag++) {
      long length = length(file, end);
      if (length <= 0 || length > end) {
        return end;
      }
      end -= length;
    }
    return end;
  }

  /** How long the tag is that ends here; 0 if none does. */
  private static long length(FileBytes file, long end) throws IOException {
    ByteBuffer tail = file.read(Math.max(0, end - ID3V1_EXTENSION), ID3V1_EXTENSION);
    tail.limit((int) Math.min(tail.limit(), end));
    if (text(tail, ID3V1, 3).equals("TAG")) {
      return ID3V1;
    }
    if (text(tail, ID3V1_EXTENSION, 4).equals("TAG+")) {
      return ID3V1_EXTENSION;
    }
    if (text(tail, APE, 8).equals("APETAGEX")) {
      ByteBuffer footer = tail.slice(tail.limit() - APE, APE).order(ByteOrder.LITTLE_ENDIAN);
      boolean hasHeader = footer.getInt(20) < 0;
      return (footer.getInt(12) & 0xFFFFFFFFL) + (hasHeader ? APE : 0);
    }
    if (text(tail, LYRICS3.length(), LYRICS3.length()).equals(LYRICS3)) {
      String size = text(tail, LYRICS3_FOOTER, 6);
      return size.matches("\\d{6}") ? Long.parseLong(size) + LYRICS3_FOOTER : 0;
    }
    if (text(tail, ID3V2, 3).equals("3DI")) {
      int size = 0;
      for (int i = tail.limit() - 4; i < tail.limit(); i++) {
        size = size << 7 | tail.get(i) & 0x7F;
      }
      return size + 2L * ID3V2;
    }
    return 0;
  }

  private static String text(ByteBuffer tail, int fromEnd, int length) {
    if (tail.limit() < fromEnd) {
      return "";
    }
    byte[] bytes = new byte[length];
    tail.get(tail.limit() - fromEnd, bytes);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
