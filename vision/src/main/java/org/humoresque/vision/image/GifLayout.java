package org.humoresque.vision.image;

import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * GIF: a screen, then blocks; each picture of an animation is one (GIF89a specification). Only the
 * first goes on to the decoder.
 */
final class GifLayout implements ImageLayout {

  private static final String FORMAT = "GIF";
  private static final int IMAGE = 0x2C;
  private static final int EXTENSION = 0x21;
  private static final int END = 0x3B;
  private static final int BACKGROUND_COLOUR = 11;
  private static final int HAS_COLOUR_TABLE = 0x80;

  @Override
  public boolean recognizes(byte[] file) {
    return file.length >= 6
        && file[0] == 'G'
        && file[1] == 'I'
        && file[2] == 'F'
        && file[3] == '8'
        && (file[4] == '7' || file[4] == '9')
        && file[5] == 'a';
  }

  @Override
  public Dimensions dimensions(byte[] file) {
    ByteReader reader = reader(file).skip(6);
    int width = reader.u16();
    return new Dimensions(width, reader.u16());
  }

  @Override
  public byte[] firstPicture(byte[] file) {
    ByteReader reader = reader(file).skip(10);
    int flags = reader.u8();
    reader.skip(2).skip(colourTableBytes(flags));
    int block = reader.u8();
    while (block == EXTENSION) {
      reader.skip(1);
      skipSubBlocks(reader);
      block = reader.u8();
    }
    if (block != IMAGE) {
      throw UnreadableImageException.damaged(FORMAT, "it holds no picture");
    }
    requireInsideScreen(reader, dimensions(file));
    int imageFlags = reader.u8();
    reader.skip(colourTableBytes(imageFlags)).skip(1);
    skipSubBlocks(reader);
    return pictureAlone(file, reader.position());
  }

  private static void requireInsideScreen(ByteReader reader, Dimensions screen) {
    int left = reader.u16();
    int top = reader.u16();
    if (left + reader.u16() > screen.width() || top + reader.u16() > screen.height()) {
      throw UnreadableImageException.damaged(FORMAT, "its first picture is larger than its screen");
    }
  }

  /** Cuts off the pictures that follow, and names a background colour that is always there. */
  private static byte[] pictureAlone(byte[] file, int length) {
    byte[] picture = Arrays.copyOf(file, length + 1);
    picture[length] = END;
    picture[BACKGROUND_COLOUR] = 0;
    return picture;
  }

  private static int colourTableBytes(int flags) {
    return (flags & HAS_COLOUR_TABLE) == 0 ? 0 : 3 << ((flags & 7) + 1);
  }

  private static void skipSubBlocks(ByteReader reader) {
    for (int length = reader.u8(); length > 0; length = reader.u8()) {
      reader.skip(length);
    }
  }

  private static ByteReader reader(byte[] file) {
    return new ByteReader(file, ByteOrder.LITTLE_ENDIAN, FORMAT);
  }
}
