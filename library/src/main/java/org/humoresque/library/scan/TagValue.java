package org.humoresque.library.scan;

import java.util.Optional;

/**
 * What a tag says: a text, or bytes whose encoding nobody tells.
 *
 * @param text as good as it can be read alone
 * @param raw the bytes, where the text is a guess
 */
record TagValue(String text, Optional<byte[]> raw) {

  static TagValue sure(String text) {
    return new TagValue(TagText.plain(text), Optional.empty());
  }

  /** Bytes that should be UTF-8. */
  static TagValue of(byte[] bytes) {
    return TagText.utf8(bytes)
        .map(TagValue::sure)
        .orElseGet(() -> new TagValue(TagText.decode(bytes), Optional.of(bytes)));
  }
}
