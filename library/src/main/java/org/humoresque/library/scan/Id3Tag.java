package org.humoresque.library.scan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The frames of an ID3v2 tag, as the file has them: FFmpeg shows one value of several, and no
 * bytes. A damaged tag has the frames up to the damage.
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

  /** The tag at the beginning of a file, or in a chunk of WAV and AIFF, if it can be read. */
  static Optional<Id3Tag> read(Path path, AudioFormat format) throws IOException {
    try (FileBytes file = FileBytes.open(path)) {
      return switch (format) {
        case WAV -> inChunk(file, ByteOrder.LITTLE_ENDIAN);
        case AIFF -> inChunk(file, ByteOrder.BIG_ENDIAN);
        default -> read(file, 0);
      };
    }
  }

  private static Optional<Id3Tag> inChunk(FileBytes file, ByteOrder order) throws IOException {
    Optional<SoundSpan> chunk = SoundSpan.chunk(file, 0, "id3 ", order);
    return chunk.isPresent() ? read(file, chunk.get().from()) : Optional.empty();
  }

  private static Optional<Id3Tag> read(FileBytes file, long at) throws IOException {
    ByteBuffer header = file.read(at, HEADER);
    if (header.limit() < HEADER
        || header.get(0) != 'I'
        || header.get(1) != 'D'
        || header.get(2) != '3') {
      return Optional.empty();
    }
    int size = sevenBits(header, 6);
    int version = header.get(3);
    if (size > MOST_BYTES || size < HEADER || version < 2 || version > 4) {
      return Optional.empty();
    }
    ByteBuffer body = file.read(at + HEADER, size);
    boolean unsynchronised = (header.get(5) & 0x80) != 0 && version < 4;
    ByteBuffer frames =
        unsynchronised
            ? ByteBuffer.wrap(synchronised(Arrays.copyOf(body.array(), body.limit())))
            : body;
    boolean extended = (header.get(5) & 0x40) != 0 && version > 2 && frames.limit() >= HEADER;
    return Optional.of(new Id3Tag(version, frames, extended ? extension(version, frames) : 0));
  }

  /** Hands over the names and contents of frames with text, up to the damage if there is some. */
  void forEachText(BiConsumer<String, byte[]> use) {
    for (int at = start; isFrame(at); at = behind(at)) {
      if (frames.get(at) == 'T') {
        use.accept(nameAt(at), content(at));
      }
    }
  }

  /** The content of the first frame of a name, as version 2.3 or, shorter, as 2.2 calls it. */
  Optional<byte[]> frame(String name, String oldName) {
    for (int at = start; isFrame(at); at = behind(at)) {
      if (nameAt(at).equals(version == 2 ? oldName : name)) {
        return Optional.of(content(at));
      }
    }
    return Optional.empty();
  }

  private int head() {
    return version == 2 ? 6 : HEADER;
  }

  /** Whether a whole frame is here. */
  private boolean isFrame(int at) {
    if (at < 0 || at + head() >= frames.limit() || frames.get(at) == 0) {
      return false;
    }
    int size = frameSize(at);
    return size > 0 && size <= frames.limit() - at - head();
  }

  private int behind(int at) {
    return at + head() + frameSize(at);
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
    int plain = frames.getInt(at + 4);
    int safe = sevenBits(frames, at + 4);
    return version == 4 && !(endsWell(at, plain) && !endsWell(at, safe)) ? safe : plain;
  }

  /** Whether another frame, padding or the end follows a frame of this size: iTunes errs here. */
  private boolean endsWell(int at, int size) {
    long next = (long) at + HEADER + size;
    if (size <= 0 || next > frames.limit()) {
      return false;
    }
    if (next + HEADER > frames.limit()) {
      return true;
    }
    byte letter = frames.get((int) next);
    return letter == 0 || letter >= 'A' && letter <= 'Z';
  }

  /** Without what marks it as packed; what is compressed stays so, and is no text. */
  private byte[] content(int at) {
    byte[] content = new byte[frameSize(at)];
    frames.get(at + head(), content);
    int flags = version == 4 ? frames.get(at + 9) : 0;
    byte[] plain = (flags & 2) != 0 ? synchronised(content) : content;
    boolean sized = (flags & 1) != 0 && plain.length > Integer.BYTES;
    return sized ? Arrays.copyOfRange(plain, Integer.BYTES, plain.length) : plain;
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
