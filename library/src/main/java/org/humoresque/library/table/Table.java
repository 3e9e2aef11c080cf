package org.humoresque.library.table;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A table in a file: a header and rows, which are read anew each time. */
public final class Table {

  /** What a table is kept as. */
  public enum Format {
    CSV,
    TSV,
    XLSX
  }

  private final Path file;
  private final Format format;
  private final RowSource rows;
  private final Header header;

  private Table(Path file, Format format, RowSource rows, Header header) {
    this.file = file;
    this.format = format;
    this.rows = rows;
    this.header = header;
  }

  /** The kind of table a file name promises: {@code .csv}, {@code .tsv.gz}, {@code .xlsx}. */
  public static Optional<Format> format(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
    if (name.endsWith(".xlsx") || name.endsWith(".xlsm")) {
      return Optional.of(Format.XLSX);
    }
    if (name.endsWith(".tsv") || name.endsWith(".tab")) {
      return Optional.of(Format.TSV);
    }
    return name.endsWith(".csv") || name.endsWith(".txt")
        ? Optional.of(Format.CSV)
        : Optional.empty();
  }

  /**
   * Opens a table and finds its header.
   *
   * @param sheet the sheet of a workbook; empty: the first
   * @throws UnreadableTableException if there is no table in it
   */
  public static Table open(Path file, Optional<String> sheet) {
    Format format =
        format(file)
            .orElseThrow(
                () ->
                    new UnreadableTableException(
                        file,
                        "its name must end in .csv, .tsv, .txt or .xlsx (or one of the"
                            + " former with .gz)"));
    if (!Files.isRegularFile(file)) {
      throw new UnreadableTableException(file, "there is no such file");
    }
    RowSource rows =
        format == Format.XLSX ? new ExcelRows(file, sheet) : DelimitedRows.open(file, format);
    return new Table(file, format, rows, Header.of(file, rows));
  }

  public Path file() {
    return file;
  }

  public Format format() {
    return format;
  }

  /** The columns' names, made where the table has none; rows may be longer. */
  public List<String> header() {
    return header.names();
  }

  /** The rows as they stand above the first song: headings and the header itself. */
  public List<List<Cell>> above() {
    return header.above();
  }

  /** Shows the rows below the header. */
  public void read(RowVisitor visitor) {
    rows.read((number, cells) -> number <= header.row() || visitor.row(number, cells));
  }
}
