package org.humoresque.music.lyrics.score;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Small words that tell who speaks to whom, from {@code style-words.txt}. */
final class StyleWords {

  /** What a small word does. */
  enum Kind {
    I,
    YOU,
    WE,
    THEY,
    INTERJECTION,
    NEGATION
  }

  private static final Map<String, Kind> WORDS = load();

  private StyleWords() {}

  /** Counts the words of each kind, by {@link Kind#ordinal()}. */
  static void count(String word, int[] counts) {
    Kind kind = WORDS.get(word);
    if (kind != null) {
      counts[kind.ordinal()]++;
    }
  }

  private static Map<String, Kind> load() {
    Map<String, Kind> words = new HashMap<>();
    for (String line : lines()) {
      if (!line.startsWith("#") && !line.isBlank()) {
        String[] parts = line.split("\t");
        Kind kind = Kind.valueOf(parts[0].toUpperCase(Locale.ROOT));
        for (String word : parts[1].split(" ")) {
          words.put(word, kind);
        }
      }
    }
    return Map.copyOf(words);
  }

  private static List<String> lines() {
    try (InputStream in = StyleWords.class.getResourceAsStream("style-words.txt")) {
      if (in == null) {
        throw new IllegalStateException("style-words.txt is missing beside StyleWords");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read style-words.txt", e);
    }
  }
}
