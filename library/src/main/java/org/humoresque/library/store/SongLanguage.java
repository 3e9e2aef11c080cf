package org.humoresque.library.store;

/**
 * The language a song is in.
 *
 * @param code by ISO 639-1, or as written
 * @param source what tells it
 */
public record SongLanguage(String code, LanguageSource source) {}
