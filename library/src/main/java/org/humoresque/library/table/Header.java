package org.humoresque.library.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a table begins, and what its columns are called.
 *
 * @param row the number of the header's row; 0: there is none, the first row is a song already
 * @param names of the columns, none empty, none twice
 * @param above everything down to the header
 */
record Header(int row, List<String> names, List<List<Cell>> above) {

  /** How many rows are looked at: people write a title and a date above their tables. */
  private static final int MOST_ROWS_ABOVE = 20;

  private record Row(int number, List<Cell> cells) {
    long filled() {
      return cells.stream().filter(cell -> !cell.isEmpty()).count();
    }

    boolean isAllWords() {
      return cells.stream().noneMatch(Row::isValue);
    }

    private static boolean isValue(Cell cell) {
      return cell.kind() != Cell.Kind.TEXT
          || cell.asNumber().isPresent()
          || cell.value().startsWith("http");
    }
  }

  static Header of(Path file, RowSource source) {
    List<Row> rows = new ArrayList<>();
    source.read(
        (number, cells) -> {
          rows.add(new Row(number, cells));
          return rows.size() < MOST_ROWS_ABOVE;
        });
    long width = rows.stream().mapToLong(Row::filled).max().orElse(0);
    if (width == 0) {
      throw new UnreadableTableException(file, "it is empty");
    }
    int columns = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    int first = 0;
    while (2 * rows.get(first).filled() < width && first < rows.size() - 1) {
      first++;
    }
    Row header = rows.get(first);
    if (!header.isAllWords()) {
      return new Header(0, names(List.of(), columns), List.of());
    }
    List<List<Cell>> above = rows.subList(0, first + 1).stream().map(Row::cells).toList();
    return new Header(header.number(), names(header.cells(), header.cells().size()), above);
  }

  private static List<String> names(List<Cell> cells, int columns) {
    List<String> names = new ArrayList<>();
    Map<String, Integer> times = new HashMap<>();
    for (int column = 0; column < columns; column++) {
      String name = column < cells.size() ? cells.get(column).value() : "";
      String known = name.isEmpty() ? "column " + (column + 1) : name;
      int time = times.merge(known, 1, Integer::sum);
      names.add(time == 1 ? known : "%s (%d)".formatted(known, time));
    }
    return List.copyOf(names);
  }
}
