package org.humoresque.training.micro;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.humoresque.training.data.UnreadableDataException;

/**
 * The table in which a set's coders say what happens when: the first sheet of a workbook ({@code
 * .xlsx}, {@code .xls}) or a {@code .csv}. Lines above the header are passed over; names of columns
 * count without case, spaces and underscores.
 */
final class AnnotationSheet {

  private AnnotationSheet() {}

  /** One line below the header, by column name as asked for. */
  record Line(Path file, int number, Map<String, String> cells) {

    String text(String column) {
      return cells.getOrDefault(column, "").strip();
    }

    /**
     * A frame's number.
     *
     * @throws UnreadableDataException if it is none
     */
    int frame(String column) {
      try {
        return (int) Double.parseDouble(text(column));
      } catch (NumberFormatException e) {
        throw new UnreadableDataException(
            "%s, line %d: '%s' must be a frame's number, but is '%s'"
                .formatted(file, number, column, text(column)),
            e);
      }
    }
  }

  /**
   * The lines that say something in the first column.
   *
   * @param columns that must be there
   * @throws UnreadableDataException if the file is damaged or lacks a column
   */
  static List<Line> read(Path file, List<String> columns) {
    List<List<String>> rows = file.toString().endsWith(".csv") ? csv(file) : workbook(file);
    for (int header = 0; header < rows.size(); header++) {
      List<String> names = rows.get(header).stream().map(AnnotationSheet::plain).toList();
      if (columns.stream().allMatch(column -> names.contains(plain(column)))) {
        return lines(file, rows, header, names, columns);
      }
    }
    throw new UnreadableDataException(
        "%s has no line with the columns %s".formatted(file, columns));
  }

  private static List<Line> lines(
      Path file, List<List<String>> rows, int header, List<String> names, List<String> columns) {
    List<Line> lines = new ArrayList<>();
    for (int i = header + 1; i < rows.size(); i++) {
      Map<String, String> cells = new LinkedHashMap<>();
      for (String column : columns) {
        int at = names.indexOf(plain(column));
        cells.put(column, at < rows.get(i).size() ? rows.get(i).get(at) : "");
      }
      Line line = new Line(file, i + 1, cells);
      if (!line.text(columns.get(0)).isEmpty()) {
        lines.add(line);
      }
    }
    return lines;
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_]", "");
  }

  private static List<List<String>> workbook(Path file) {
    DataFormatter formatter = new DataFormatter(Locale.ROOT);
    List<List<String>> rows = new ArrayList<>();
    try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      for (Row row : workbook.getSheetAt(0)) {
        while (rows.size() < row.getRowNum()) {
          rows.add(List.of());
        }
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getLastCellNum(); i++) {
          Cell cell = row.getCell(i);
          cells.add(cell == null ? "" : formatter.formatCellValue(cell));
        }
        rows.add(cells);
      }
      return rows;
    } catch (IOException | RuntimeException e) {
      throw new UnreadableDataException(file + " is damaged or no workbook: " + e.getMessage(), e);
    }
  }

  private static List<List<String>> csv(Path file) {
    List<List<String>> rows = new ArrayList<>();
    try (Reader reader = Files.newBufferedReader(file)) {
      for (CSVRecord record : CSVFormat.DEFAULT.parse(reader)) {
        rows.add(record.toList());
      }
      return rows;
    } catch (IOException e) {
      throw new UnreadableDataException("cannot read " + file + ": " + e, e);
    }
  }
}
