package org.humoresque.library.scan;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where the sound lies in a file, between or behind the tags. A change of tags moves it; its bytes
 * stay.
 *
 * @param from the first byte
 * @param to behind the last
 */
record SoundSpan(long from, long to) {

  private static final int MOST_PARTS = 10_000;
  private static final int BOX = 8;
  private static final int ASF_HEADER = 24;
  private static final long ASF_DATA = 0x3626B2758E66CF11L;
  private static final int OGG_HEADER = 27;

  /**
   * Finds it. Where the file is not built as its format says, everything after its first tags
   * counts as sound.
   *
   * @param start where the file's format begins, behind ID3v2 tags
   * @param head the bytes there
   */
  static SoundSpan of(FileBytes file, Optional<AudioFormat> format, long start, ByteBuffer head)
      throws IOException {
    SoundSpan all = new SoundSpan(start, file.size());
    if (format.isEmpty()) {
      return all;
    }
    Optional<SoundSpan> span =
        switch (format.get()) {
          case MP3, AAC -> Optional.of(mpeg(file, start, head));
          case FLAC -> flac(file, start);
          case OGG -> ogg(file, start);
          case M4A -> boxes(file);
          case WAV -> chunk(file, start, "data", ByteOrder.LITTLE_ENDIAN);
          case AIFF -> chunk(file, start, "SSND", ByteOrder.BIG_ENDIAN);
          case WMA -> objects(file, start);
        };
    return span.filter(it -> it.from() < it.to()).orElse(all);
  }

  long length() {
    return to - from;
  }

  private static SoundSpan mpeg(FileBytes file, long start, ByteBuffer head) throws IOException {
    long first = start + MpegFrame.first(head).map(MpegFrame::beginOfSound).orElse(0);
    return new SoundSpan(first, TrailingTags.begin(file));
  }

  private static Optional<SoundSpan> flac(FileBytes file, long start) throws IOException {
    long at = start + 4;
    for (int block = 0; block < MOST_PARTS; block++) {
      ByteBuffer header = file.read(at, 4);
      if (header.limit() < 4) {
        return Optional.empty();
      }
      at += 4 + (header.getInt(0) & 0xFFFFFF);
      if (header.get(0) < 0) {
        return Optional.of(new SoundSpan(at, TrailingTags.begin(file)));
      }
    }
    return Optional.empty();
  }

  /** Headers and comments lie on pages where no sample ends. */
  private static Optional<SoundSpan> ogg(FileBytes file, long start) throws IOException {
    long at = start;
    for (int page = 0; page < MOST_PARTS; page++) {
      ByteBuffer header = file.read(at, OGG_HEADER + 255).order(ByteOrder.LITTLE_ENDIAN);
      if (header.limit() < OGG_HEADER || !name(header, 0).equals("OggS")) {
        return Optional.empty();
      }
      if (header.getLong(6) > 0) {
        return Optional.of(new SoundSpan(at, file.size()));
      }
      int segments = header.get(OGG_HEADER - 1) & 0xFF;
      at += OGG_HEADER + segments;
      for (int i = 0; i < segments && OGG_HEADER + i < header.limit(); i++) {
        at += header.get(OGG_HEADER + i) & 0xFF;
      }
    }
    return Optional.empty();
  }

  /** The largest box of media data. */
  private static Optional<SoundSpan> boxes(FileBytes file) throws IOException {
    SoundSpan largest = new SoundSpan(0, 0);
    long at = 0;
    for (int box = 0; box < MOST_PARTS && at + BOX <= file.size(); box++) {
      ByteBuffer header = file.read(at, 2 * BOX);
      long size = header.getInt(0) & 0xFFFFFFFFL;
      int headerSize = size == 1 && header.limit() == 2 * BOX ? 2 * BOX : BOX;
      if (headerSize == 2 * BOX) {
        size = header.getLong(BOX);
      }
      long end = size == 0 ? file.size() : at + size;
      if (end <= at || size != 0 && size < headerSize) {
        break;
      }
      SoundSpan content = new SoundSpan(at + headerSize, Math.min(end, file.size()));
      if (name(header, 4).equals("mdat") && content.length() > largest.length()) {
        largest = content;
      }
      at = end;
    }
    return Optional.of(largest);
  }

  /** The content of a chunk of WAV or AIFF, named in upper or lower case. */
  static Optional<SoundSpan> chunk(FileBytes file, long start, String wanted, ByteOrder order)
      throws IOException {
    long at = start + 12;
    for (int chunk = 0; chunk < MOST_PARTS; chunk++) {
      ByteBuffer header = file.read(at, BOX).order(order);
      if (header.limit() < BOX) {
        return Optional.empty();
      }
      long size = header.getInt(4) & 0xFFFFFFFFL;
      if (name(header, 0).equalsIgnoreCase(wanted)) {
        long end = size == 0 ? file.size() : Math.min(at + BOX + size, file.size());
        return Optional.of(new SoundSpan(at + BOX, end));
      }
      at += BOX + size + size % 2;
    }
    return Optional.empty();
  }

  /** Windows Media's objects: sixteen bytes of name, eight of length. */
  private static Optional<SoundSpan> objects(FileBytes file, long start) throws IOException {
    long at = start;
    for (int object = 0; object < MOST_PARTS; object++) {
      ByteBuffer header = file.read(at, ASF_HEADER);
      if (header.limit() < ASF_HEADER) {
        return Optional.empty();
      }
      long size = header.order(ByteOrder.LITTLE_ENDIAN).getLong(16);
      if (size < ASF_HEADER || size > file.size()) {
        return Optional.empty();
      }
      if (header.order(ByteOrder.BIG_ENDIAN).getLong(0) == ASF_DATA) {
        return Optional.of(new SoundSpan(at + ASF_HEADER, at + size));
      }
      at += size;
    }
    return Optional.empty();
  }

  private static String name(ByteBuffer header, int at) {
    byte[] name = new byte[4];
    header.get(at, name);
    return new String(name, StandardCharsets.ISO_8859_1);
  }
}
