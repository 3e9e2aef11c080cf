package org.humoresque.library.crawl;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Tells recordings by their first bytes. */
final class SoundBytes {

  static final List<String> ENDINGS = List.of(".mp3", ".flac", ".ogg", ".m4a", ".wav");

  private static final int MOST_LETTERS = 12;
  private static final int SYNC = 0xE0;

  private SoundBytes() {}

  /** The ending a file with these bytes has; empty if they are no recording. */
  static Optional<String> ending(byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(MOST_LETTERS, bytes.length), StandardCharsets.ISO_8859_1);
    if (start.startsWith("ID3") || isMpegFrame(bytes)) {
      return Optional.of(".mp3");
    }
    if (start.startsWith("fLaC")) {
      return Optional.of(".flac");
    }
    if (start.startsWith("OggS")) {
      return Optional.of(".ogg");
    }
    if (start.startsWith("ftyp", 4)) {
      return Optional.of(".m4a");
    }
    return start.startsWith("RIFF") && start.endsWith("WAVE")
        ? Optional.of(".wav")
        : Optional.empty();
  }

  private static boolean isMpegFrame(byte[] bytes) {
    return bytes.length > 4 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & SYNC) == SYNC;
  }
}
