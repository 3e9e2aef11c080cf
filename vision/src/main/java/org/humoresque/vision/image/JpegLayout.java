package org.humoresque.vision.image;

import java.nio.ByteOrder;

/**
 * JPEG: segments of a marker and a length, and after each start of scan the coded picture, in which
 * only 0xFF bytes need a look (ITU T.81, annex B).
 */
final class JpegLayout implements ImageLayout {

  private static final String FORMAT = "JPEG";
  private static final int START_OF_SCAN = 0xDA;
  private static final int END_OF_IMAGE = 0xD9;

  @Override
  public boolean recognizes(byte[] file) {
    return file.length >= 3
        && (file[0] & 0xFF) == 0xFF
        && (file[1] & 0xFF) == 0xD8
        && (file[2] & 0xFF) == 0xFF;
  }

  @Override
  public Dimensions dimensions(byte[] file) {
    ByteReader reader = afterStart(file);
    int marker = nextMarker(reader);
    while (!isFrameHeader(marker)) {
      if (marker == START_OF_SCAN || marker == END_OF_IMAGE) {
        throw UnreadableImageException.damaged(FORMAT, "it does not tell its size");
      }
      skipSegment(reader, marker);
      marker = nextMarker(reader);
    }
    reader.skip(3);
    int height = reader.u16();
    return new Dimensions(reader.u16(), height);
  }

  @Override
  public byte[] firstPicture(byte[] file) {
    ByteReader reader = afterStart(file);
    for (int marker = nextMarker(reader); marker != END_OF_IMAGE; marker = nextMarker(reader)) {
      skipSegment(reader, marker);
    }
    return file;
  }

  private static ByteReader afterStart(byte[] file) {
    return new ByteReader(file, ByteOrder.BIG_ENDIAN, FORMAT).skip(2);
  }

  /** Reads on to the next marker, past coded picture, escaped 0xFF, fill bytes and restarts. */
  private static int nextMarker(ByteReader reader) {
    while (true) {
      while (reader.u8() != 0xFF) {}
      int code = reader.u8();
      while (code == 0xFF) {
        code = reader.u8();
      }
      if (code != 0 && !standsAlone(code)) {
        return code;
      }
    }
  }

  private static void skipSegment(ByteReader reader, int marker) {
    int length = reader.u16();
    if (length < 2) {
      throw UnreadableImageException.damaged(
          FORMAT, "segment 0x%X says it is %d bytes long".formatted(marker, length));
    }
    reader.skip(length - 2);
  }

  private static boolean isFrameHeader(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  /** Markers with no segment: TEM, the restarts and a repeated start of image. */
  private static boolean standsAlone(int marker) {
    return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
  }
}
