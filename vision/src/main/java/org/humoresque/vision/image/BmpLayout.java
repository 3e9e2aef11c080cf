package org.humoresque.vision.image;

import java.nio.ByteOrder;

/** BMP: a file header, a picture header of one of several lengths, and rows of pixels. */
final class BmpLayout implements ImageLayout {

  private static final String FORMAT = "BMP";
  private static final int OLDEST_HEADER = 12;
  private static final int USUAL_HEADER = 40;
  private static final int RUN_LENGTH_8 = 1;
  private static final int RUN_LENGTH_4 = 2;

  @Override
  public boolean recognizes(byte[] file) {
    return file.length >= 2 && file[0] == 'B' && file[1] == 'M';
  }

  @Override
  public Dimensions dimensions(byte[] file) {
    return header(file).size();
  }

  @Override
  public byte[] firstPicture(byte[] file) {
    Header header = header(file);
    reader(file).require(header.pixelsStart() + header.pixelBytes());
    return file;
  }

  private static Header header(byte[] file) {
    ByteReader reader = reader(file).skip(10);
    long pixelsStart = reader.u32();
    int headerLength = reader.s32();
    if (headerLength == OLDEST_HEADER) {
      Dimensions size = new Dimensions(reader.u16(), reader.u16());
      return new Header(size, pixelsStart, rowBytes(size, reader.skip(2).u16()) * size.height());
    }
    if (headerLength < USUAL_HEADER) {
      throw UnreadableImageException.damaged(
          FORMAT, "its header is %d bytes".formatted(headerLength));
    }
    Dimensions size = new Dimensions(reader.s32(), Math.abs(reader.s32()));
    int bitsPerPixel = reader.skip(2).u16();
    long compression = reader.u32();
    long announced = reader.u32();
    boolean plain = compression != RUN_LENGTH_8 && compression != RUN_LENGTH_4;
    long pixelBytes = plain ? rowBytes(size, bitsPerPixel) * size.height() : announced;
    return new Header(size, pixelsStart, pixelBytes);
  }

  /** Rows are filled up to whole groups of four bytes. */
  private static long rowBytes(Dimensions size, int bitsPerPixel) {
    return ((long) size.width() * bitsPerPixel + 31) / 32 * 4;
  }

  private static ByteReader reader(byte[] file) {
    return new ByteReader(file, ByteOrder.LITTLE_ENDIAN, FORMAT);
  }

  /** What the headers say: how large the picture is, where its pixels are and how many bytes. */
  private record Header(Dimensions size, long pixelsStart, long pixelBytes) {}
}
