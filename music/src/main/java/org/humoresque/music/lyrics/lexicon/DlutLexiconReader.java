package org.humoresque.music.lyrics.lexicon;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.humoresque.kernel.Emotion;

/**
 * Reads the Chinese emotion ontology of Dalian University of Technology (大连理工大学情感词汇本体), the {@code
 * .xlsx} as published: a row of titles, then the word in column A, its kind in E ({@link
 * DlutKind}), strength 1 to 9 in F, polarity 0 to 3 in G, and for some words a second kind in H to
 * J.
 *
 * <p>Strength becomes strength / 9; the two kinds weigh as their strengths do. Of a word's several
 * senses the first holds.
 *
 * <p>The published file has a few damaged cells. A row with a damaged cell is left out with a
 * warning, as long as such rows are at most one in a thousand; else the file is refused.
 */
public final class DlutLexiconReader {

  private static final double DAMAGED_ALLOWED = 0.001;
  private static final List<String> TITLES = List.of("词语", "情感分类", "强度", "极性");
  private static final List<Integer> TITLE_COLUMNS = List.of(0, 4, 5, 6);

  private final Consumer<String> warnings;

  /**
   * @param warnings told of every row that is left out: its file, line and damaged value
   */
  public DlutLexiconReader(Consumer<String> warnings) {
    this.warnings = warnings;
  }

  /** A kind of the word with its strength and polarity. */
  private record Sense(DlutKind kind, int strength, int polarity) {}

  /**
   * @throws LexiconException if the file is no {@code .xlsx}, its titles are others, or naming all
   *     damaged rows if they are too many
   */
  public EmotionLexicon read(Path file) {
    List<List<String>> rows = ExcelRows.read(file);
    requireTitles(file, rows);
    LexiconBuilder builder = new LexiconBuilder("zh");
    List<String> damaged = new ArrayList<>();
    for (int i = 1; i < rows.size(); i++) {
      try {
        if (rows.get(i).stream().anyMatch(cell -> !cell.isBlank())) {
          builder.add(entry(rows.get(i)));
        }
      } catch (IllegalArgumentException e) {
        damaged.add("%s, line %d: %s".formatted(file, i + 1, e.getMessage()));
      }
    }
    if (damaged.size() > DAMAGED_ALLOWED * rows.size()) {
      throw new LexiconException(damaged);
    }
    damaged.forEach(warnings);
    return builder.build();
  }

  private static LexiconEntry entry(List<String> row) {
    String word = LexiconText.normal(cell(row, 0));
    Optional<Sense> second = cell(row, 7).isBlank() ? Optional.empty() : Optional.of(sense(row, 7));
    List<Sense> senses = Stream.concat(Stream.of(sense(row, 4)), second.stream()).toList();
    double total = senses.stream().mapToInt(Sense::strength).sum();
    Map<Emotion, Double> shares = new EnumMap<>(Emotion.class);
    double valence = 0;
    double arousal = 0;
    for (Sense sense : senses) {
      double weight = sense.strength / total;
      sense.kind.shares().forEach((e, share) -> shares.merge(e, weight * share, Double::sum));
      valence += weight * sense.kind.valence(sense.polarity);
      arousal += weight * sense.kind.arousal();
    }
    return new LexiconEntry(word, shares, valence, arousal, senses.get(0).strength / 9.0);
  }

  private static Sense sense(List<String> row, int column) {
    String code = cell(row, column);
    DlutKind kind =
        DlutKind.find(code)
            .orElseThrow(
                () -> new IllegalArgumentException("'%s' is none of the 21 kinds".formatted(code)));
    return new Sense(
        kind,
        number("strength", cell(row, column + 1), 1, 9),
        number("polarity", cell(row, column + 2), 0, 3));
  }

  private static int number(String name, String cell, int low, int high) {
    if (!cell.strip().matches("[0-9]") || value(cell) < low || value(cell) > high) {
      throw new IllegalArgumentException(
          "%s must be in [%d, %d], but is '%s'".formatted(name, low, high, cell));
    }
    return value(cell);
  }

  private static int value(String cell) {
    return Integer.parseInt(cell.strip());
  }

  private static String cell(List<String> row, int column) {
    return column < row.size() ? row.get(column) : "";
  }

  private static void requireTitles(Path file, List<List<String>> rows) {
    List<String> titles = rows.isEmpty() ? List.of() : rows.get(0);
    List<String> found =
        TITLE_COLUMNS.stream().map(column -> cell(titles, column).strip()).toList();
    if (!found.equals(TITLES)) {
      throw new LexiconException(
          List.of(
              "%s, line 1: columns A, E, F and G must be titled %s, but are %s"
                  .formatted(file, TITLES, found)));
    }
  }
}
