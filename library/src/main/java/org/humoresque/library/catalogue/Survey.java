package org.humoresque.library.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.humoresque.library.table.Table;

/**
 * What stands in the columns of a table, found by reading all of it once; so a table that cannot be
 * read to its end is known before anything of it is kept.
 *
 * @param rows how many rows with songs there are
 * @param columns as the header names them; cells beyond the header count to the last of them
 */
public record Survey(int rows, List<ColumnSurvey> columns) {

  private static final int MOST_KNOWN_WORDS = 10_000;

  /**
   * @param moodWords says which words are moods
   */
  public static Survey of(Table table, MoodWords moodWords) {
    Map<String, Boolean> known = new HashMap<>();
    List<ColumnSurvey> columns = new ArrayList<>();
    for (String name : table.header()) {
      columns.add(
          new ColumnSurvey(
              name,
              text ->
                  known.size() < MOST_KNOWN_WORDS
                      ? known.computeIfAbsent(text, moodWords::knows)
                      : moodWords.knows(text)));
    }
    int[] rows = {0};
    table.read(
        (number, cells) -> {
          rows[0]++;
          for (int i = 0; i < cells.size() && !columns.isEmpty(); i++) {
            columns.get(Math.min(i, columns.size() - 1)).add(cells.get(i));
          }
          return true;
        });
    return new Survey(rows[0], List.copyOf(columns));
  }
}
