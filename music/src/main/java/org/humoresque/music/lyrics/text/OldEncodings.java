package org.humoresque.music.lyrics.text;

import java.util.Optional;

/** Reads short texts, such as tags, in an encoding of the time before Unicode. */
public final class OldEncodings {

  private OldEncodings() {}

  /**
   * The text, if one of the encodings makes plausible letters of these bytes.
   *
   * @param bytes not UTF-8
   */
  public static Optional<String> decode(byte[] bytes) {
    return TextDecoder.older(bytes);
  }
}
