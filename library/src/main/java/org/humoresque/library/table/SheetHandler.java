package org.humoresque.library.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Makes rows of a sheet's XML. Of a formula it takes the value that Excel last computed. */
final class SheetHandler extends DefaultHandler {

  /** Ends the reading of a sheet of which the visitor has seen enough. */
  static final class Enough extends SAXException {
    private static final long serialVersionUID = 1L;
  }

  private final Path file;
  private final SharedStrings strings;
  private final DateFormats dates;
  private final RowVisitor visitor;

  private final StringBuilder text = new StringBuilder();
  private List<Cell> row = new ArrayList<>();
  private int rowNumber;
  private int column;
  private int style;
  private String type = "n";
  private boolean inText;

  SheetHandler(Path file, SharedStrings strings, DateFormats dates, RowVisitor visitor) {
    this.file = file;
    this.strings = strings;
    this.dates = dates;
    this.visitor = visitor;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    switch (name) {
      case "row" -> startRow(attributes.getValue("r"));
      case "c" -> startCell(attributes);
      case "v", "t" -> inText = true;
      case "rPh" -> type = "phonetic";
      default -> inText = false;
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (inText && !type.equals("phonetic")) {
      text.append(characters, start, length);
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) throws SAXException {
    switch (name) {
      case "v", "t" -> inText = false;
      case "rPh" -> type = "inlineStr";
      case "c" -> endCell();
      case "row" -> endRow();
      default -> {
        // says nothing of cells
      }
    }
  }

  private void startRow(@Nullable String number) {
    rowNumber = number == null ? rowNumber + 1 : Integer.parseInt(number);
    row = new ArrayList<>();
    column = -1;
  }

  private void startCell(Attributes attributes) {
    String reference = attributes.getValue("r");
    column = reference == null ? column + 1 : new CellReference(reference).getCol();
    if (column >= Limits.MOST_COLUMNS) {
      throw new UnreadableTableException(file, Limits.tooManyColumns(rowNumber));
    }
    String styled = attributes.getValue("s");
    style = styled == null ? 0 : Integer.parseInt(styled);
    String typed = attributes.getValue("t");
    type = typed == null ? "n" : typed;
    text.setLength(0);
  }

  private void endCell() throws SAXException {
    String content = text.toString();
    Cell cell = content.isEmpty() ? Cell.EMPTY : cell(content);
    if (!cell.equals(Cell.EMPTY)) {
      while (row.size() < column) {
        row.add(Cell.EMPTY);
      }
      row.add(cell);
    }
  }

  private Cell cell(String content) throws SAXException {
    try {
      return switch (type) {
        case "s" -> Cell.text(strings.getItemAt(Integer.parseInt(content)).getString());
        case "b" -> Cell.bool(content.equals("1"));
        case "n" -> dates.cell(Double.parseDouble(content), style);
        case "d" -> Cell.date(content.toUpperCase(Locale.ROOT));
        default -> Cell.text(content);
      };
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new SAXException(
          "row %d, column %d holds '%s'".formatted(rowNumber, column + 1, content), e);
    }
  }

  private void endRow() throws SAXException {
    if (row.stream().anyMatch(cell -> !cell.isEmpty()) && !visitor.row(rowNumber, row)) {
      throw new Enough();
    }
  }
}
