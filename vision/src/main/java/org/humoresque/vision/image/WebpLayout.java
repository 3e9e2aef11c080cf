package org.humoresque.vision.image;

import java.nio.ByteOrder;

/** WebP: a RIFF file whose first chunk tells the size in one of three ways (RFC 9649). */
final class WebpLayout implements ImageLayout {

  private static final String FORMAT = "WebP";
  private static final int FOURTEEN_BITS = 0x3FFF;

  @Override
  public boolean recognizes(byte[] file) {
    if (file.length < 12) {
      return false;
    }
    ByteReader reader = reader(file);
    return reader.name().equals("RIFF") && reader.skip(4).name().equals("WEBP");
  }

  @Override
  public Dimensions dimensions(byte[] file) {
    ByteReader reader = reader(file).skip(12);
    String chunk = reader.name();
    reader.skip(4);
    return switch (chunk) {
      case "VP8 " -> lossy(reader);
      case "VP8L" -> lossless(reader);
      case "VP8X" -> extended(reader);
      default ->
          throw UnreadableImageException.damaged(FORMAT, "it begins with '%s'".formatted(chunk));
    };
  }

  @Override
  public byte[] firstPicture(byte[] file) {
    ByteReader reader = reader(file).skip(4);
    long length = reader.u32();
    reader.require(length);
    return file;
  }

  private static Dimensions lossy(ByteReader reader) {
    reader.skip(6);
    int width = reader.u16() & FOURTEEN_BITS;
    return new Dimensions(width, reader.u16() & FOURTEEN_BITS);
  }

  private static Dimensions lossless(ByteReader reader) {
    int bits = reader.skip(1).s32();
    return new Dimensions((bits & FOURTEEN_BITS) + 1, (bits >>> 14 & FOURTEEN_BITS) + 1);
  }

  private static Dimensions extended(ByteReader reader) {
    reader.skip(4);
    int width = reader.u24LowFirst() + 1;
    return new Dimensions(width, reader.u24LowFirst() + 1);
  }

  private static ByteReader reader(byte[] file) {
    return new ByteReader(file, ByteOrder.LITTLE_ENDIAN, FORMAT);
  }
}
