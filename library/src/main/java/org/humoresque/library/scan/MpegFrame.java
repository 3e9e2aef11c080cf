package org.humoresque.library.scan;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * The first frame of MPEG audio (ISO 11172-3 and 13818-3): what tells MP3s from other bytes.
 *
 * @param bytes where it was found
 * @param offset where it begins
 */
record MpegFrame(ByteBuffer bytes, int offset) {

  private static final int HEADER = 4;
  private static final int SAME_STREAM = 0xFFFE0C00;
  private static final int[] RATES = {44_100, 48_000, 32_000};

  /**
   * Thousand bits a second, by version 1's layers 1 to 3 and version 2's layers 1, then 2 and 3.
   */
  private static final int[][] KILOBITS = {
    {32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448},
    {32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384},
    {32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320},
    {32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256},
    {8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160}
  };

  /** The first frame that another one of the same stream follows. */
  static Optional<MpegFrame> first(ByteBuffer bytes) {
    return IntStream.rangeClosed(0, bytes.limit() - HEADER)
        .filter(offset -> bytes.get(offset) == -1 && isFollowed(bytes, offset))
        .mapToObj(offset -> new MpegFrame(bytes, offset))
        .findFirst();
  }

  /** How many bytes of sound the encoder wrote, where it left a Xing or Info header. */
  OptionalLong promisedBytes() {
    int xing = xing();
    return tells(xing) && (bytes.getInt(xing + 4) & 3) == 3
        ? OptionalLong.of(bytes.getInt(xing + 12) & 0xFFFFFFFFL)
        : OptionalLong.empty();
  }

  /** Where the frames with sound begin: behind one that only holds a Xing or Info header. */
  int beginOfSound() {
    return tells(xing()) ? offset + length(bytes.getInt(offset)) : offset;
  }

  /** Where a Xing or Info header would stand. */
  private int xing() {
    int header = bytes.getInt(offset);
    boolean mono = (header >> 6 & 3) == 3;
    int sideInfo = version1(header) ? (mono ? 17 : 32) : (mono ? 9 : 17);
    return offset + HEADER + sideInfo;
  }

  private boolean tells(int xing) {
    if (bytes.limit() < xing + 16) {
      return false;
    }
    int name = bytes.getInt(xing);
    return name == 0x58696E67 || name == 0x496E666F;
  }

  private static boolean isFollowed(ByteBuffer bytes, int offset) {
    int header = bytes.getInt(offset);
    int next = offset + length(header);
    return next > offset
        && next <= bytes.limit() - HEADER
        && (bytes.getInt(next) & SAME_STREAM) == (header & SAME_STREAM);
  }

  /** The length of a frame in bytes, 0 if this is no frame's header. */
  private static int length(int header) {
    int version = header >> 19 & 3;
    int layer = 4 - (header >> 17 & 3);
    int bitRate = header >> 12 & 15;
    int rate = header >> 10 & 3;
    if (header >>> 21 != 0x7FF || version == 1 || layer == 4) {
      return 0;
    }
    if (bitRate == 0 || bitRate == 15 || rate == 3) {
      return 0;
    }
    int table = version1(header) ? layer - 1 : Math.min(layer + 2, 4);
    int bits = KILOBITS[table][bitRate - 1] * 1000;
    int hertz = RATES[rate] >> (version1(header) ? 0 : version == 2 ? 1 : 2);
    int padding = header >> 9 & 1;
    if (layer == 1) {
      return (12 * bits / hertz + padding) * 4;
    }
    int perFrame = layer == 3 && !version1(header) ? 72 : 144;
    return perFrame * bits / hertz + padding;
  }

  private static boolean version1(int header) {
    return (header >> 19 & 3) == 3;
  }
}
