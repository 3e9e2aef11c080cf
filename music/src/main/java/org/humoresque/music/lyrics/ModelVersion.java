package org.humoresque.music.lyrics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.humoresque.music.lyrics.lexicon.EmotionLexicon;

/**
 * Names all that a song's mood depends on, by a hash of it: the models' files, the lists of words
 * that texts are read by, and the lexicons in use, a person's own included.
 */
final class ModelVersion {

  /** To be raised when the same files come to other moods, because the code changed. */
  private static final int OF_THE_CODE = 2;

  private static final int HASH_BYTES = 8;
  private static final List<String> WORD_LISTS =
      List.of("score/style-words.txt", "text/languages.txt", "words/contractions.txt");

  private ModelVersion() {}

  /** The resources that count, lexicons apart, relative to this package. */
  static List<String> resources() {
    return Stream.concat(
            Arrays.stream(ShippedModel.values()).map(ShippedModel::file), WORD_LISTS.stream())
        .sorted()
        .toList();
  }

  /**
   * @param lexicons by language
   */
  static String of(Map<String, EmotionLexicon> lexicons) {
    return of(lexicons, ModelVersion::resource);
  }

  /** Opens one of the resources. */
  interface Resources {
    InputStream open(String name) throws IOException;
  }

  static String of(Map<String, EmotionLexicon> lexicons, Resources resources) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String name : resources()) {
        add(digest, name);
        try (DigestInputStream in = new DigestInputStream(resources.open(name), digest)) {
          in.transferTo(java.io.OutputStream.nullOutputStream());
        }
      }
      new TreeMap<>(lexicons)
          .forEach((language, lexicon) -> add(digest, language + lexicon.fingerprint()));
      return "lyrics-%d-%s"
          .formatted(
              OF_THE_CODE, HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), HASH_BYTES)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own lyrics models cannot be read", e);
    }
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static InputStream resource(String name) {
    InputStream in = ModelVersion.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException(name + " is missing beside ModelVersion");
    }
    return in;
  }
}
