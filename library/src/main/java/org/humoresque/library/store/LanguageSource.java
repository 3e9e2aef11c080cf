package org.humoresque.library.store;

/** What tells the language a song is in, the one that counts most first. */
public enum LanguageSource {
  /** A tag of its file. */
  TAG,
  /** A catalogue. */
  CATALOGUE,
  /** Its lyrics. */
  LYRICS,
  /** Its title alone. */
  TITLE
}
