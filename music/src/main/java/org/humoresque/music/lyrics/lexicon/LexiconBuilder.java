package org.humoresque.music.lyrics.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.humoresque.kernel.Emotion;

/**
 * Gathers the lines of a lexicon's files, and every problem in them, so that one message names all.
 */
final class LexiconBuilder {

  private static final double LARGEST_FACTOR = 3;
  private static final String SECTIONS = "[words], [degrees], [negations], [contrasts]";

  private final String language;
  private final Map<String, LexiconEntry> listed = new LinkedHashMap<>();
  private final Map<String, LexiconEntry> forms = new HashMap<>();
  private final Map<String, Double> degrees = new HashMap<>();
  private final Set<String> negations = new HashSet<>();
  private final Set<String> contrasts = new HashSet<>();
  private final List<String> problems = new ArrayList<>();

  LexiconBuilder(String language) {
    this.language = language;
  }

  /** Reads the lines of one file; sections start anew with each. */
  void add(String name, String text) {
    String section = "[words]";
    int number = 0;
    for (String raw : text.split("\r\n|\n|\r", -1)) {
      number++;
      String line = number == 1 && raw.startsWith("\uFEFF") ? raw.substring(1) : raw;
      try {
        if (line.startsWith("[")) {
          section = line.strip();
          requireSection(section);
        } else if (!line.isBlank() && !line.startsWith("#")) {
          addLine(section, line.split("\t", -1));
        }
      } catch (IllegalArgumentException e) {
        problems.add("%s, line %d: %s".formatted(name, number, e.getMessage()));
      }
    }
  }

  /** Adds an entry read from elsewhere; false if the word is there already. */
  boolean add(LexiconEntry entry) {
    return listed.putIfAbsent(entry.word(), entry) == null;
  }

  void addProblem(String problem) {
    problems.add(problem);
  }

  /**
   * The lexicon of all that was added; inflected forms give way to words that are listed.
   *
   * @throws LexiconException naming every problem there was
   */
  EmotionLexicon build() {
    if (!problems.isEmpty()) {
      throw new LexiconException(problems);
    }
    Map<String, LexiconEntry> entries = new HashMap<>(forms);
    entries.keySet().removeAll(degrees.keySet());
    entries.keySet().removeAll(negations);
    entries.keySet().removeAll(contrasts);
    entries.putAll(listed);
    return new EmotionLexicon(language, entries, degrees, negations, contrasts);
  }

  private void addLine(String section, String[] fields) {
    String word = LexiconText.normal(fields[0]);
    switch (section) {
      case "[words]" -> addWord(word, fields);
      case "[degrees]" -> addDegree(word, fields);
      case "[negations]" -> addPlain(negations, word, fields);
      case "[contrasts]" -> addPlain(contrasts, word, fields);
      default -> { // the section's own line was reported
      }
    }
  }

  private void addWord(String word, String[] fields) {
    requireFields(fields, 5, 6);
    LexiconEntry entry =
        new LexiconEntry(
            word,
            shares(fields[1].strip()),
            number("valence", fields[2]),
            number("arousal", fields[3]),
            number("strength", fields[4]));
    if (listed.putIfAbsent(word, entry) != null) {
      throw new IllegalArgumentException("'%s' is listed twice".formatted(word));
    }
    if (fields.length == 6) {
      WordForms.of(word, fields[5]).forEach(form -> forms.putIfAbsent(form, entry));
    }
  }

  private void addDegree(String word, String[] fields) {
    requireFields(fields, 2, 2);
    double factor = number("factor", fields[1]);
    if (!(factor > 0 && factor <= LARGEST_FACTOR)) {
      throw new IllegalArgumentException(
          "factor must be in (0, %.0f], but is %s".formatted(LARGEST_FACTOR, factor));
    }
    requireWord(word);
    if (degrees.putIfAbsent(word, factor) != null) {
      throw new IllegalArgumentException("'%s' is listed twice".formatted(word));
    }
  }

  private static void addPlain(Set<String> words, String word, String[] fields) {
    requireFields(fields, 1, 1);
    requireWord(word);
    if (!words.add(word)) {
      throw new IllegalArgumentException("'%s' is listed twice".formatted(word));
    }
  }

  /** {@code -}, {@code happy}, or {@code happy:0.6 surprise:0.4}. */
  private static Map<Emotion, Double> shares(String field) {
    Map<Emotion, Double> shares = new HashMap<>();
    if (field.equals("-")) {
      return shares;
    }
    for (String part : field.split(" ")) {
      String[] pair = part.split(":", 2);
      double share = pair.length == 2 ? number("share", pair[1]) : 1;
      if (shares.put(Emotion.parse(pair[0]), share) != null) {
        throw new IllegalArgumentException("'%s' is named twice".formatted(pair[0]));
      }
    }
    return shares;
  }

  private static double number(String name, String field) {
    try {
      return Double.parseDouble(field.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("%s is no number: '%s'".formatted(name, field), e);
    }
  }

  private static void requireWord(String word) {
    if (word.isEmpty()) {
      throw new IllegalArgumentException("the word is missing");
    }
  }

  private static void requireFields(String[] fields, int least, int most) {
    if (fields.length < least || fields.length > most) {
      String wanted = least == most ? String.valueOf(least) : least + " or " + most;
      throw new IllegalArgumentException(
          "%s tab-separated fields are needed, but there are %d".formatted(wanted, fields.length));
    }
  }

  private static void requireSection(String section) {
    if (!List.of(SECTIONS.split(", ")).contains(section)) {
      throw new IllegalArgumentException(
          "unknown section '%s'; allowed: %s".formatted(section, SECTIONS));
    }
  }
}
