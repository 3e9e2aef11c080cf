package org.humoresque.library.scan;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Tells what kind of picture some bytes are, by how they begin. */
final class PictureType {

  private PictureType() {}

  /** The media type, if it is one that browsers show. */
  static Optional<String> of(byte[] picture) {
    if (has(picture, 0, "\u00FF\u00D8\u00FF")) {
      return Optional.of("image/jpeg");
    }
    if (has(picture, 0, "\u0089PNG\r\n")) {
      return Optional.of("image/png");
    }
    if (has(picture, 0, "RIFF") && has(picture, 8, "WEBP")) {
      return Optional.of("image/webp");
    }
    if (has(picture, 0, "GIF8")) {
      return Optional.of("image/gif");
    }
    return has(picture, 0, "BM") ? Optional.of("image/bmp") : Optional.empty();
  }

  private static boolean has(byte[] bytes, int offset, String wanted) {
    byte[] there =
        Arrays.copyOfRange(
            bytes,
            Math.min(offset, bytes.length),
            Math.min(offset + wanted.length(), bytes.length));
    return Arrays.equals(there, wanted.getBytes(StandardCharsets.ISO_8859_1));
  }
}
