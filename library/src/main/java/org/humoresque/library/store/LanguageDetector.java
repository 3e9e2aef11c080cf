package org.humoresque.library.store;

import java.util.Optional;

/**
 * Tells the language of a text: the port between what is known of words and the store.
 *
 * <p>Implementations are quick, for they run for every song that changes, and safe for use by
 * several threads.
 */
@FunctionalInterface
public interface LanguageDetector {

  /** Never knows. */
  LanguageDetector NONE = text -> Optional.empty();

  /**
   * @param text lyrics, or a title
   * @return by ISO 639-1; empty if nothing tells
   */
  Optional<String> detect(String text);
}
