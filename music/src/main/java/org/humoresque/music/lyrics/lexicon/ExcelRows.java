package org.humoresque.music.lyrics.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.EmptyFileException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * The rows of the first sheet of an {@code .xlsx} as text, read as a stream: a sheet of 27,000 rows
 * held as a workbook takes hundreds of megabytes.
 */
final class ExcelRows implements XSSFSheetXMLHandler.SheetContentsHandler {

  private static final int MOST_ROWS = 1_000_000;
  private static final int MOST_COLUMNS = 256;

  private final List<List<String>> rows = new ArrayList<>();

  private ExcelRows() {}

  /**
   * All rows, row n of the sheet at n - 1; cells that are empty are empty texts.
   *
   * @throws LexiconException if the file cannot be read as {@code .xlsx}
   */
  static List<List<String>> read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new LexiconException(List.of("there is no file %s".formatted(file)));
    }
    try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      return read(workbook);
    } catch (IOException
        | OpenXML4JException
        | OpenXML4JRuntimeException
        | POIXMLException
        | EmptyFileException
        | UnsupportedFileFormatException
        | SAXException
        | ParserConfigurationException e) {
      throw new LexiconException("%s is no readable .xlsx file: %s".formatted(file, e), e);
    }
  }

  private static List<List<String>> read(OPCPackage workbook)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    XSSFReader reader = new XSSFReader(workbook);
    Iterator<InputStream> sheets = reader.getSheetsData();
    if (!sheets.hasNext()) {
      return List.of();
    }
    ExcelRows contents = new ExcelRows();
    try (InputStream sheet = sheets.next()) {
      XMLReader parser = XMLHelper.newXMLReader();
      parser.setContentHandler(
          new XSSFSheetXMLHandler(
              reader.getStylesTable(),
              new ReadOnlySharedStringsTable(workbook),
              contents,
              new DataFormatter(),
              false));
      parser.parse(new InputSource(sheet));
    }
    return contents.rows;
  }

  @Override
  public void startRow(int row) {
    if (row >= MOST_ROWS) {
      throw new OpenXML4JRuntimeException("more than %d rows".formatted(MOST_ROWS));
    }
    while (rows.size() <= row) {
      rows.add(new ArrayList<>());
    }
  }

  @Override
  public void endRow(int row) {
    // the row is complete as it stands
  }

  @Override
  public void cell(
      @Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
    List<String> row = rows.get(rows.size() - 1);
    int column = reference == null ? row.size() : new CellReference(reference).getCol();
    if (column >= MOST_COLUMNS) {
      return;
    }
    while (row.size() <= column) {
      row.add("");
    }
    row.set(column, value == null ? "" : value);
  }
}
