package org.humoresque.library.catalogue;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.humoresque.library.table.Table;
import org.humoresque.library.table.UnreadableTableException;

/**
 * Which column of a table means what.
 *
 * @param columns the column of each field, from 0
 * @param scales the scales of valence and energy, and of no other field
 */
public record Mapping(Map<Field, Integer> columns, Map<Field, Scale> scales) {

  /** A song is known by one of these. */
  private static final Set<Field> NAMES = Set.of(Field.TITLE, Field.PATH, Field.URL, Field.ID);

  public Mapping {
    columns = Map.copyOf(columns);
    scales = Map.copyOf(scales);
  }

  public Optional<Integer> column(Field field) {
    return Optional.ofNullable(columns.get(field));
  }

  /**
   * This mapping with what a person says in its place.
   *
   * @param wishes the column's name, or {@code #3} for the third, by field; an empty name: none
   * @throws IllegalArgumentException naming a column that is not there, and those that are
   */
  public Mapping with(Map<Field, String> wishes, Survey survey) {
    Map<Field, Integer> changed = new EnumMap<>(Field.class);
    changed.putAll(columns);
    Map<Field, Integer> wished = new EnumMap<>(Field.class);
    wishes.forEach(
        (field, name) -> {
          changed.remove(field);
          if (!name.isBlank()) {
            wished.put(field, index(name.strip(), survey));
          }
        });
    changed.values().removeAll(wished.values());
    changed.putAll(wished);
    return of(changed, survey);
  }

  /** A mapping with the scales that the columns show. */
  static Mapping of(Map<Field, Integer> columns, Survey survey) {
    Map<Field, Scale> scales = new EnumMap<>(Field.class);
    for (Field field : List.of(Field.VALENCE, Field.ENERGY)) {
      Integer column = columns.get(field);
      if (column != null) {
        ColumnSurvey values = survey.columns().get(column);
        values.scale().ifPresent(scale -> scales.put(field, scale));
      }
    }
    return new Mapping(columns, scales);
  }

  /**
   * @throws UnreadableTableException if nothing would say which song a row is
   */
  public void requireSongs(Table table) {
    if (columns.keySet().stream().noneMatch(NAMES::contains)) {
      throw new UnreadableTableException(
          table.file(),
          "no column tells which song a row is; name one with --map title=COLUMN. Its columns are: "
              + String.join(", ", table.header()));
    }
  }

  private static int index(String name, Survey survey) {
    List<String> names = survey.columns().stream().map(ColumnSurvey::name).toList();
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).equalsIgnoreCase(name)) {
        return i;
      }
    }
    if (name.matches("#\\d{1,4}")) {
      int number = Integer.parseInt(name.substring(1));
      if (number >= 1 && number <= names.size()) {
        return number - 1;
      }
    }
    throw new IllegalArgumentException(
        "there is no column '%s'; there are: %s"
            .formatted(name, names.stream().collect(Collectors.joining(", "))));
  }

  /** For people and for comparing: {@code title=1 artist=3}. */
  String text() {
    return columns.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            entry ->
                entry.getKey().label().toLowerCase(Locale.ROOT)
                    + "="
                    + (entry.getValue() + 1)
                    + Optional.ofNullable(scales.get(entry.getKey()))
                        .map(scale -> ":" + scale)
                        .orElse(""))
        .collect(Collectors.joining(" "));
  }
}
