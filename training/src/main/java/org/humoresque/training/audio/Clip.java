package org.humoresque.training.audio;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A labelled recording.
 *
 * @param label as {@link Labels} names it
 * @param artist who made it, or speaks in it; empty if the data does not say
 * @param columns what else its table says of it, by the column's name in lower case
 * @param sound the recording
 */
public record Clip(String label, String artist, Map<String, String> columns, SoundFile sound) {

  private static final List<String> WORD_COLUMNS = List.of("moodsstr", "moods", "tags");
  private static final List<String> GENRE_COLUMNS = List.of("genresstr", "genres");

  public Clip {
    columns = Map.copyOf(columns);
  }

  /** Mood words that people gave it, in lower case. */
  List<String> words() {
    return list(WORD_COLUMNS, "[;,/]");
  }

  /** Genres beside its label, in lower case. */
  List<String> genres() {
    return list(GENRE_COLUMNS, "[;,]");
  }

  private List<String> list(List<String> names, String separator) {
    return names.stream()
        .filter(columns::containsKey)
        .flatMap(name -> Arrays.stream(columns.getOrDefault(name, "").split(separator)))
        .map(word -> word.strip().toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
