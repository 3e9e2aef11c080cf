package org.humoresque.library.scan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The frames of the ID3v2 tag at the beginning of a file, for those that FFmpeg does not show. A
 * damaged tag has the frames up to the damage.
 */
final class Id3Tag {

  /** Longer tags are left alone; they are full of pictures. */
  private static final int MOST_BYTES = 16 << 20;

  private static final int HEADER = 10;

  private final int version;
  private final ByteBuffer frames;
  private final int start;

  private Id3Tag(int version, ByteBuffer frames, int start) {
    this.version = version;
    this.frames = frames;
    this.start = start;
  }

  /** The tag of a file, if it has one that can be read. */
  static Optional<Id3Tag> read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] header = in.readNBytes(HEADER);
      if (header.length < HEADER || header[0] != 'I' || header[1] != 'D' || header[2] != '3') {
        return Optional.empty();
      }
      int size = sevenBits(ByteBuffer.wrap(header), 6);
      int version = header[3];
      if (size > MOST_BYTES || size < HEADER || version < 2 || version > 4) {
        return Optional.empty();
      }
      byte[] body = in.readNBytes(size);
      boolean unsynchronised = (header[5] & 0x80) != 0 && version < 4;
      ByteBuffer frames = ByteBuffer.wrap(unsynchronised ? synchronised(body) : body);
      boolean extended = (header[5] & 0x40) != 0 && version > 2;
      return Optional.of(new Id3Tag(version, frames, extended ? extension(version, frames) : 0));
    }
  }

  /** The content of the first frame of a name, as version 2.3 or, shorter, as 2.2 calls it. */
  Optional<byte[]> frame(String name, String oldName) {
    int head = version == 2 ? 6 : HEADER;
    int at = start;
    while (at >= 0 && at + head < frames.limit() && frames.get(at) != 0) {
      int size = frameSize(at);
      if (size <= 0 || size > frames.limit() - at - head) {
        return Optional.empty();
      }
      if (nameAt(at).equals(version == 2 ? oldName : name)) {
        return Optional.of(content(at, head, size));
      }
      at += head + size;
    }
    return Optional.empty();
  }

  private String nameAt(int at) {
    byte[] name = new byte[version == 2 ? 3 : 4];
    frames.get(at, name);
    return new String(name, StandardCharsets.ISO_8859_1);
  }

  private int frameSize(int at) {
    if (version == 2) {
      return (frames.getShort(at + 3) & 0xFFFF) << 8 | frames.get(at + 5) & 0xFF;
    }
    return version == 4 ? sevenBits(frames, at + 4) : frames.getInt(at + 4);
  }

  private byte[] content(int at, int head, int size) {
    byte[] content = new byte[size];
    frames.get(at + head, content);
    boolean unsynchronised = version == 4 && (frames.get(at + 9) & 2) != 0;
    return unsynchronised ? synchronised(content) : content;
  }

  private static int extension(int version, ByteBuffer frames) {
    return version == 4 ? sevenBits(frames, 0) : Integer.BYTES + frames.getInt(0);
  }

  /** Takes out the zeros that keep players from seeing sound in a tag. */
  private static byte[] synchronised(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      if (!(bytes[i] == 0 && i > 0 && bytes[i - 1] == (byte) 0xFF)) {
        out.write(bytes[i]);
      }
    }
    return out.toByteArray();
  }

  private static int sevenBits(ByteBuffer bytes, int at) {
    int size = 0;
    for (int i = at; i < at + Integer.BYTES; i++) {
      size = size << 7 | bytes.get(i) & 0x7F;
    }
    return size;
  }
}
