package org.humoresque.vision.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads the numbers of a picture file one after the other; running out of bytes is a cut-off. */
final class ByteReader {

  private final ByteBuffer bytes;
  private final String format;

  ByteReader(byte[] bytes, ByteOrder order, String format) {
    this.bytes = ByteBuffer.wrap(bytes).order(order);
    this.format = format;
  }

  int position() {
    return bytes.position();
  }

  /** Moves on by so many bytes, none of them read. */
  ByteReader skip(long count) {
    require(count);
    bytes.position(bytes.position() + (int) count);
    return this;
  }

  /** Fails unless so many bytes lie ahead. */
  void require(long count) {
    if (count > bytes.remaining()) {
      throw UnreadableImageException.cutOff(format);
    }
  }

  int u8() {
    require(1);
    return bytes.get() & 0xFF;
  }

  int u16() {
    require(2);
    return bytes.getShort() & 0xFFFF;
  }

  /** Three bytes, the lowest first. */
  int u24LowFirst() {
    int low = u8();
    int middle = u8();
    return low | middle << 8 | u8() << 16;
  }

  int s32() {
    require(4);
    return bytes.getInt();
  }

  long u32() {
    return s32() & 0xFFFFFFFFL;
  }

  /** Four letters, such as the name of a PNG chunk. */
  String name() {
    require(4);
    byte[] letters = new byte[4];
    bytes.get(letters);
    return new String(letters, StandardCharsets.ISO_8859_1);
  }
}
