package org.humoresque.library.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** Rows as lines of UTF-8 text, quoted as RFC 4180 has it, only where need be. */
final class DelimitedTarget implements TableWriter.Target {

  private final CSVPrinter printer;

  /**
   * @param promised the name the file will have: {@code .gz} is packed
   */
  DelimitedTarget(Path part, Path promised, char delimiter) throws IOException {
    OutputStream bytes = Files.newOutputStream(part);
    boolean packed = promised.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    OutputStream out = packed ? new GZIPOutputStream(bytes) : bytes;
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter)
            .setRecordSeparator('\n')
            .setQuoteMode(QuoteMode.MINIMAL)
            .get();
    printer =
        new CSVPrinter(
            new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), format);
  }

  @Override
  public void row(List<Cell> cells) throws IOException {
    printer.printRecord(cells.stream().map(Cell::text));
  }

  @Override
  public void finish() throws IOException {
    printer.close(true);
  }
}
