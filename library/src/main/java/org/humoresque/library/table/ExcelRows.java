package org.humoresque.library.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * The rows of one sheet of an {@code .xlsx}, read as a stream: a sheet of 300,000 rows held as a
 * workbook takes gigabytes.
 */
final class ExcelRows implements RowSource {

  private final Path file;
  private final Optional<String> sheetName;

  /**
   * @param sheetName of the sheet; empty: the first
   */
  ExcelRows(Path file, Optional<String> sheetName) {
    this.file = file;
    this.sheetName = sheetName;
  }

  @Override
  public void read(RowVisitor visitor) {
    requireHarmless();
    ZipSecureFile.setMinInflateRatio(1.0 / Limits.MOST_INFLATION);
    try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      read(new XSSFReader(workbook), new ReadOnlySharedStringsTable(workbook), visitor);
    } catch (SheetHandler.Enough e) {
      // the visitor has seen what it wanted
    } catch (OpenXML4JException
        | OpenXML4JRuntimeException
        | POIXMLException
        | UnsupportedFileFormatException
        | SAXException
        | ParserConfigurationException e) {
      throw new UnreadableTableException(
          file, "it is damaged or no .xlsx workbook (%s)".formatted(e.getMessage()), e);
    } catch (IOException e) {
      throw new UnreadableTableException(file, String.valueOf(e.getMessage()), e);
    }
  }

  private void read(XSSFReader reader, ReadOnlySharedStringsTable strings, RowVisitor visitor)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    MergedCells merged;
    try (InputStream sheet = sheet(reader)) {
      merged = MergedCells.read(sheet);
    }
    DateFormats dates = new DateFormats(reader.getStylesTable());
    try (InputStream sheet = sheet(reader)) {
      XMLReader parser = XMLHelper.newXMLReader();
      parser.setContentHandler(new SheetHandler(file, strings, dates, merged.filling(visitor)));
      parser.parse(new InputSource(sheet));
    }
  }

  private InputStream sheet(XSSFReader reader) throws IOException, OpenXML4JException {
    XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
    List<String> names = new ArrayList<>();
    while (sheets.hasNext()) {
      InputStream sheet = sheets.next();
      names.add(sheets.getSheetName());
      if (sheetName.isEmpty() || sheetName.get().equalsIgnoreCase(sheets.getSheetName())) {
        return sheet;
      }
      sheet.close();
    }
    throw new UnreadableTableException(
        file,
        sheetName
            .map(name -> "it has no sheet '%s'; its sheets are: %s".formatted(name, names))
            .orElse("it has no sheets"));
  }

  /** Looks at what the file says it unpacks to; POI watches that it does not say less. */
  private void requireHarmless() {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      long unpacked = zip.stream().mapToLong(ZipEntry::getSize).filter(size -> size > 0).sum();
      if (Limits.isBomb(Files.size(file), unpacked)) {
        throw new UnreadableTableException(file, Limits.bomb());
      }
    } catch (IOException e) {
      throw new UnreadableTableException(
          file, "it is no .xlsx workbook (%s)".formatted(e.getMessage()), e);
    }
  }
}
