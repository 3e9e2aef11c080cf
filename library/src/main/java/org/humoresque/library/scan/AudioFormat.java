package org.humoresque.library.scan;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of music files that are read, known by their first bytes, whatever their names say. */
enum AudioFormat {
  MP3("mp3"),
  AAC("aac"),
  FLAC("flac"),
  OGG("ogg"),
  M4A("mov"),
  WAV("wav"),
  AIFF("aiff"),
  WMA("asf");

  /** How many bytes must look like text to be taken for it. */
  private static final int TEXT = 64;

  private static final byte[] ASF = {0x30, 0x26, (byte) 0xB2, 0x75, (byte) 0x8E, 0x66, (byte) 0xCF};

  private final String demuxer;

  AudioFormat(String demuxer) {
    this.demuxer = demuxer;
  }

  /** FFmpeg's name of what reads it. */
  String demuxer() {
    return demuxer;
  }

  /**
   * Tells the format.
   *
   * @param head the first bytes after any ID3v2 tag; some thousand, as an MP3 may begin with
   *     rubbish
   */
  static Optional<AudioFormat> of(ByteBuffer head) {
    if (text(head, 0, "fLaC")) {
      return Optional.of(FLAC);
    }
    if (text(head, 0, "OggS")) {
      return Optional.of(OGG);
    }
    if (text(head, 4, "ftyp") || text(head, 4, "moov")) {
      return Optional.of(M4A);
    }
    if ((text(head, 0, "RIFF") || text(head, 0, "RF64")) && text(head, 8, "WAVE")) {
      return Optional.of(WAV);
    }
    if (text(head, 0, "FORM") && text(head, 8, "AIF")) {
      return Optional.of(AIFF);
    }
    if (bytes(head, 0, ASF)) {
      return Optional.of(WMA);
    }
    return mpeg(head);
  }

  /** What else a file is whose name promises music, as a clause about "it". */
  static String otherKind(ByteBuffer head) {
    if (bytes(head, 0, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF})) {
      return "it is a JPEG picture, not music";
    }
    if (text(head, 1, "PNG\r\n")) {
      return "it is a PNG picture, not music";
    }
    if (text(head, 0, "GIF8") || text(head, 8, "WEBP") || text(head, 0, "BM")) {
      return "it is a picture, not music";
    }
    if (text(head, 0, "%PDF")) {
      return "it is a PDF document, not music";
    }
    if (text(head, 0, "PK\3\4")) {
      return "it is a ZIP archive, not music";
    }
    return isText(head) ? "it is text, not music" : "it holds no music of a kind known here";
  }

  /** AAC frames begin with twelve set bits and layer 0. */
  private static Optional<AudioFormat> mpeg(ByteBuffer head) {
    if (head.limit() >= 2 && (head.getShort(0) & 0xFFF6) == 0xFFF0) {
      return Optional.of(AAC);
    }
    return MpegFrame.first(head).map(frame -> MP3);
  }

  private static boolean isText(ByteBuffer head) {
    for (int i = 0; i < Math.min(head.limit(), TEXT); i++) {
      int c = head.get(i) & 0xFF;
      if (c < 0x20 && c != '\t' && c != '\n' && c != '\r') {
        return false;
      }
    }
    return head.limit() > 0;
  }

  private static boolean text(ByteBuffer head, int offset, String wanted) {
    return bytes(head, offset, wanted.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static boolean bytes(ByteBuffer head, int offset, byte[] wanted) {
    if (head.limit() < offset + wanted.length) {
      return false;
    }
    byte[] there = new byte[wanted.length];
    head.get(offset, there);
    return Arrays.equals(there, wanted);
  }
}
