package org.humoresque.vision.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * PNG: a signature, then chunks of length, name, data and checksum (PNG specification, section 5).
 *
 * <p>Only the chunks that say how the picture looks go on to the decoder: it would otherwise
 * complain aloud about colour profiles it does not like.
 */
final class PngLayout implements ImageLayout {

  private static final String FORMAT = "PNG";
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int CHUNK_OVERHEAD = 12;
  private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "eXIf", "IEND");

  @Override
  public boolean recognizes(byte[] file) {
    return file.length >= SIGNATURE.length
        && Arrays.equals(file, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
  }

  @Override
  public Dimensions dimensions(byte[] file) {
    ByteReader reader = afterSignature(file).skip(4);
    if (!reader.name().equals("IHDR")) {
      throw UnreadableImageException.damaged(FORMAT, "it does not begin with its header");
    }
    int width = reader.s32();
    return new Dimensions(width, reader.s32());
  }

  @Override
  public byte[] firstPicture(byte[] file) {
    ByteArrayOutputStream needed = new ByteArrayOutputStream(file.length);
    needed.writeBytes(SIGNATURE);
    ByteReader reader = afterSignature(file);
    boolean hasPixels = false;
    String name = "";
    while (!name.equals("IEND")) {
      int start = reader.position();
      long length = reader.u32();
      name = reader.name();
      reader.skip(length);
      requireChecksum(file, start + 4, (int) length + 4, name, reader.u32());
      hasPixels |= name.equals("IDAT");
      if (NEEDED.contains(name)) {
        needed.write(file, start, (int) length + CHUNK_OVERHEAD);
      }
    }
    if (!hasPixels) {
      throw UnreadableImageException.damaged(FORMAT, "it holds no pixels");
    }
    return needed.toByteArray();
  }

  private static ByteReader afterSignature(byte[] file) {
    return new ByteReader(file, ByteOrder.BIG_ENDIAN, FORMAT).skip(SIGNATURE.length);
  }

  private static void requireChecksum(
      byte[] file, int start, int length, String name, long expected) {
    CRC32 checksum = new CRC32();
    checksum.update(file, start, length);
    if (NEEDED.contains(name) && checksum.getValue() != expected) {
      throw UnreadableImageException.damaged(
          FORMAT, "the checksum of its part " + name + " is wrong");
    }
  }
}
