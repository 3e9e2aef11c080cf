package org.humoresque.library.table;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a text file whose cells are parted by a character. */
final class DelimitedRows implements RowSource {

  private static final int GUESSED_FROM_CHARS = 64 * 1024;

  private final Path file;
  private final TextEncoding encoding;
  private final CSVFormat format;
  private final boolean hasSeparatorLine;

  private DelimitedRows(
      Path file, TextEncoding encoding, CSVFormat format, boolean hasSeparatorLine) {
    this.file = file;
    this.encoding = encoding;
    this.format = format;
    this.hasSeparatorLine = hasSeparatorLine;
  }

  /** Finds out encoding and delimiter. */
  static DelimitedRows open(Path file, Table.Format promised) {
    try (InputStream bytes = bytes(file)) {
      TextEncoding encoding = TextEncoding.of(bytes);
      String beginning = beginning(file, encoding);
      if (beginning.indexOf('\0') >= 0) {
        throw new UnreadableTableException(file, "it holds binary data, not text");
      }
      char delimiter = promised == Table.Format.TSV ? '\t' : Delimiter.guess(beginning).orElse(',');
      CSVFormat format =
          CSVFormat.DEFAULT
              .builder()
              .setDelimiter(delimiter)
              .setIgnoreEmptyLines(true)
              .setTrailingData(true)
              .setLenientEof(true)
              .get();
      return new DelimitedRows(file, encoding, format, Delimiter.isNamed(beginning));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  @Override
  public void read(RowVisitor visitor) {
    try (Reader text = reader(file, encoding);
        CSVParser parser = CSVParser.builder().setReader(text).setFormat(format).get()) {
      for (CSVRecord row : parser) {
        boolean skipped = hasSeparatorLine && row.getRecordNumber() == 1;
        List<Cell> cells = cells(row);
        if (!skipped
            && cells.stream().anyMatch(cell -> !cell.isEmpty())
            && !visitor.row((int) row.getRecordNumber(), cells)) {
          return;
        }
      }
    } catch (IOException e) {
      throw unreadable(file, e);
    } catch (UncheckedIOException e) {
      throw unreadable(file, new IOException(e.getMessage(), e));
    }
  }

  private List<Cell> cells(CSVRecord row) {
    if (row.size() > Limits.MOST_COLUMNS) {
      throw new UnreadableTableException(file, Limits.tooManyColumns(row.getRecordNumber()));
    }
    List<Cell> cells = new ArrayList<>(row.size());
    row.forEach(text -> cells.add(Cell.text(text)));
    return cells;
  }

  private static String beginning(Path file, TextEncoding encoding) throws IOException {
    try (Reader reader = reader(file, encoding)) {
      char[] buffer = new char[GUESSED_FROM_CHARS];
      int length = 0;
      int read = 0;
      while (length < buffer.length && read >= 0) {
        length += read;
        read = reader.read(buffer, length, buffer.length - length);
      }
      return new String(buffer, 0, length);
    }
  }

  private static Reader reader(Path file, TextEncoding encoding) throws IOException {
    InputStream bytes = bytes(file);
    bytes.skipNBytes(encoding.markBytes());
    return new LineLimit(new BufferedReader(new InputStreamReader(bytes, encoding.charset())));
  }

  private static InputStream bytes(Path file) throws IOException {
    InputStream raw = new BufferedInputStream(Files.newInputStream(file));
    boolean packed = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    return packed ? new InflationLimit(new GZIPInputStream(raw), Files.size(file)) : raw;
  }

  private static UnreadableTableException unreadable(Path file, IOException e) {
    return new UnreadableTableException(file, String.valueOf(e.getMessage()), e);
  }
}
