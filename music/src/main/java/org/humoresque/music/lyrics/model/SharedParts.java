package org.humoresque.music.lyrics.model;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;

/**
 * What models that are read together have in common: the n-grams of words, and helpers. Models that
 * were trained with the same helper each hold a copy of it in their files; here they share one, so
 * that it reads a song only once. To be filled by one thread before a song is read.
 */
public final class SharedParts {

  private final Map<ByteBuffer, LyricsClassifier> known = new HashMap<>();
  private final WordGrams words = new WordGrams();

  /** The n-grams of words in all vocabularies. */
  WordGrams words() {
    return words;
  }

  /**
   * The helper that was read from the same bytes before, or this one.
   *
   * @param bytes the helper as it stands in its model's file
   */
  LyricsClassifier helper(LyricsClassifier helper, ByteBuffer bytes) {
    LyricsClassifier same = known.putIfAbsent(hash(bytes), helper);
    return same == null ? helper : same;
  }

  private static ByteBuffer hash(ByteBuffer bytes) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes);
      return ByteBuffer.wrap(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
