package org.humoresque.library.scan;

import java.util.Optional;

/** Reads text of which nobody tells the encoding: old tags in Cyrillic, Chinese, Japanese… */
@FunctionalInterface
public interface TagGuess {

  /** Knows western European alone, which is taken anyway where there is no better guess. */
  TagGuess NONE = bytes -> Optional.empty();

  /**
   * Decodes.
   *
   * @param bytes all texts of one file whose encoding is unknown, a line each
   * @return empty if it cannot tell
   */
  Optional<String> decode(byte[] bytes);
}
