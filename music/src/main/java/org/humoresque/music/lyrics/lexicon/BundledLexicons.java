package org.humoresque.music.lyrics.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The lexicons that come with the program, one folder of text files per language. */
final class BundledLexicons {

  static final Set<String> LANGUAGES = Set.of("en", "zh");

  /** The files of each language, in the order in which they are read. */
  static final List<String> FILES =
      List.of(
          "angry.txt",
          "disgust.txt",
          "fear.txt",
          "happy.txt",
          "sad.txt",
          "surprise.txt",
          "neutral.txt",
          "polarity.txt",
          "degrees.txt",
          "negations.txt",
          "contrasts.txt");

  private BundledLexicons() {}

  static EmotionLexicon load(String language) {
    if (!LANGUAGES.contains(language)) {
      throw new IllegalArgumentException(
          "no lexicon comes with the program for language '%s'; there are: %s"
              .formatted(language, String.join(", ", new TreeSet<>(LANGUAGES))));
    }
    LexiconBuilder builder = new LexiconBuilder(language);
    for (String file : FILES) {
      String name = language + "/" + file;
      builder.add(name, text(name));
    }
    return builder.build();
  }

  private static String text(String name) {
    try (InputStream in = BundledLexicons.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program's own lexicon %s is missing".formatted(name));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new LexiconException("the program's own lexicon %s is damaged".formatted(name), e);
    }
  }
}
