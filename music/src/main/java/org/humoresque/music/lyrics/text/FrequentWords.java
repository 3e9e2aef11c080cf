package org.humoresque.music.lyrics.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The most frequent words of the languages of one script, from {@code languages.txt}. */
final class FrequentWords {

  private static final List<String> ORDER =
      lines().stream()
          .map(line -> line.split("\t"))
          .filter(p -> p.length == 3)
          .map(p -> p[1])
          .toList();
  private static final FrequentWords LATIN = load(Scripts.LATIN);
  private static final FrequentWords CYRILLIC = load(Scripts.CYRILLIC);

  private final Map<String, List<String>> languagesOf = new HashMap<>();
  private final Set<String> languages = new HashSet<>();

  private FrequentWords() {}

  static FrequentWords latin() {
    return LATIN;
  }

  static FrequentWords cyrillic() {
    return CYRILLIC;
  }

  boolean knows(String language) {
    return languages.contains(language);
  }

  /** Gives each language a vote for each of its words in the line. */
  void vote(String line, Map<String, Integer> votes) {
    int start = -1;
    String text = line.toLowerCase(Locale.ROOT);
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        languagesOf
            .getOrDefault(text.substring(start, i), List.of())
            .forEach(language -> votes.merge(language, 1, Integer::sum));
        start = -1;
      }
    }
  }

  /** The language of a song from its letters by script and its words' votes. */
  static String decide(Map<String, Integer> letters, Map<String, Integer> votes) {
    String script = most(letters);
    FrequentWords words =
        switch (script) {
          case Scripts.LATIN -> LATIN;
          case Scripts.CYRILLIC -> CYRILLIC;
          default -> null;
        };
    if (words == null) {
      return script;
    }
    Map<String, Integer> fitting = new HashMap<>(votes);
    fitting.keySet().removeIf(language -> !words.knows(language));
    return most(fitting);
  }

  /** The name with the largest number; of equals, the first in {@code languages.txt}. */
  static String most(Map<String, Integer> numbers) {
    return numbers.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(entry -> -ORDER.indexOf(entry.getKey())))
        .map(Map.Entry::getKey)
        .orElse(Languages.UNKNOWN);
  }

  private static FrequentWords load(String script) {
    FrequentWords words = new FrequentWords();
    for (String line : lines()) {
      String[] parts = line.split("\t");
      if (parts.length == 3 && parts[0].equals(script)) {
        words.languages.add(parts[1]);
        for (String word : parts[2].split(" ")) {
          words.languagesOf.computeIfAbsent(word, w -> new ArrayList<>(2)).add(parts[1]);
        }
      }
    }
    return words;
  }

  private static List<String> lines() {
    try (InputStream in = FrequentWords.class.getResourceAsStream("languages.txt")) {
      if (in == null) {
        throw new IllegalStateException("languages.txt is missing beside FrequentWords");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read languages.txt", e);
    }
  }
}
