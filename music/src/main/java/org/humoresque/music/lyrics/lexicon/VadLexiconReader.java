package org.humoresque.music.lyrics.lexicon;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Reads the NRC VAD lexicon: English, {@code word<TAB>valence<TAB>arousal<TAB>dominance} a line,
 * each in [0, 1], with or without a line of column names; plain or in {@code .gz}.
 *
 * <p>Valence and arousal are stretched to [-1, 1]; dominance is not used. The words name no
 * emotion. Strength is the distance from the middle of the plane, so that words that say little
 * weigh little; words right in the middle are left out.
 */
public final class VadLexiconReader {

  private static final double LEAST_STRENGTH = 0.01;

  /**
   * @throws LexiconException if the file cannot be read, or naming every broken line
   */
  public EmotionLexicon read(Path file) {
    LexiconBuilder builder = new LexiconBuilder("en");
    List<LexiconFile.Line> lines = LexiconFile.lines(file);
    for (LexiconFile.Line line : lines) {
      if (line.number() == 1 && isHeader(line.fields())) {
        continue;
      }
      try {
        add(builder, line.fields());
      } catch (IllegalArgumentException e) {
        builder.addProblem("%s, line %d: %s".formatted(file, line.number(), e.getMessage()));
      }
    }
    return builder.build();
  }

  private static boolean isHeader(String[] fields) {
    return fields.length == 4 && fields[1].strip().equalsIgnoreCase("valence");
  }

  private static void add(LexiconBuilder builder, String[] fields) {
    if (fields.length != 4) {
      throw new IllegalArgumentException(
          "4 tab-separated fields are needed, but there are " + fields.length);
    }
    String word = LexiconText.normal(fields[0]);
    double valence = stretched("valence", fields[1]);
    double arousal = stretched("arousal", fields[2]);
    double strength = Math.hypot(valence, arousal) / Math.sqrt(2);
    if (strength >= LEAST_STRENGTH) {
      builder.add(new LexiconEntry(word, Map.of(), valence, arousal, Math.min(1, strength)));
    }
  }

  private static double stretched(String name, String field) {
    double value = number(name, field);
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("%s must be in [0, 1], but is %s".formatted(name, value));
    }
    return 2 * value - 1;
  }

  private static double number(String name, String field) {
    try {
      return Double.parseDouble(field.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("%s is no number: '%s'".formatted(name, field), e);
    }
  }
}
