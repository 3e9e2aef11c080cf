package org.humoresque.library.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * The merged cells of a sheet: an artist that is written once beside five songs is the artist of
 * all five.
 */
final class MergedCells {

  private static final byte[] END_OF_ROWS = "</sheetData>".getBytes(StandardCharsets.US_ASCII);
  private static final int MOST_BYTES_AFTER = 16 << 20;
  private static final Pattern RANGE = Pattern.compile("<mergeCell\\s[^>]*ref=\"([A-Z0-9:$]+)\"");

  private final List<CellRangeAddress> tall;

  private MergedCells(List<CellRangeAddress> tall) {
    this.tall = tall;
  }

  /** Finds them in a sheet's XML, behind its rows. */
  static MergedCells read(InputStream sheet) throws IOException {
    List<CellRangeAddress> tall = new ArrayList<>();
    BufferedInputStream bytes = new BufferedInputStream(sheet);
    if (skipRows(bytes)) {
      String rest = new String(bytes.readNBytes(MOST_BYTES_AFTER), StandardCharsets.UTF_8);
      Matcher matcher = RANGE.matcher(rest);
      while (matcher.find()) {
        CellRangeAddress range = CellRangeAddress.valueOf(matcher.group(1));
        if (range.getLastRow() > range.getFirstRow()) {
          tall.add(range);
        }
      }
    }
    return new MergedCells(tall);
  }

  /** A visitor that hands every row on with what the merged cells above it say. */
  RowVisitor filling(RowVisitor visitor) {
    if (tall.isEmpty()) {
      return visitor;
    }
    Map<Integer, List<CellRangeAddress>> starting = new HashMap<>();
    tall.forEach(
        range ->
            starting.computeIfAbsent(range.getFirstRow(), row -> new ArrayList<>()).add(range));
    Map<CellRangeAddress, Cell> open = new HashMap<>();
    return (number, cells) -> {
      int row = number - 1;
      open.keySet().removeIf(range -> range.getLastRow() < row);
      open.forEach((range, cell) -> fill(cells, range.getFirstColumn(), cell));
      for (CellRangeAddress range : starting.getOrDefault(row, List.of())) {
        int column = range.getFirstColumn();
        open.put(range, column < cells.size() ? cells.get(column) : Cell.EMPTY);
      }
      return visitor.row(number, cells);
    };
  }

  private static void fill(List<Cell> cells, int column, Cell cell) {
    while (cells.size() <= column) {
      cells.add(Cell.EMPTY);
    }
    if (cells.get(column).isEmpty()) {
      cells.set(column, cell);
    }
  }

  private static boolean skipRows(BufferedInputStream sheet) throws IOException {
    int matched = 0;
    int next = sheet.read();
    while (next >= 0) {
      matched = next == END_OF_ROWS[matched] ? matched + 1 : next == END_OF_ROWS[0] ? 1 : 0;
      if (matched == END_OF_ROWS.length) {
        return true;
      }
      next = sheet.read();
    }
    return false;
  }
}
