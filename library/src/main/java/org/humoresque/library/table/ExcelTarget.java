package org.humoresque.library.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Rows as a sheet of a workbook, of which a hundred rows at a time are held in memory. */
final class ExcelTarget implements TableWriter.Target {

  private static final int ROWS_IN_MEMORY = 100;
  private static final int MOST_CHARS = 32_767;

  private final Path part;
  private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
  private final SXSSFSheet sheet = workbook.createSheet("songs");
  private final CellStyle day = style("yyyy-mm-dd");
  private final CellStyle time = style("yyyy-mm-dd hh:mm:ss");
  private int rows;

  ExcelTarget(Path part) throws IOException {
    this.part = part;
    Files.write(part, new byte[0]);
  }

  @Override
  public void row(List<Cell> cells) {
    Row row = sheet.createRow(rows++);
    for (int column = 0; column < cells.size(); column++) {
      if (!cells.get(column).text().isEmpty()) {
        write(cells.get(column), row.createCell(column));
      }
    }
  }

  @Override
  public void finish() throws IOException {
    try (OutputStream out = Files.newOutputStream(part)) {
      workbook.write(out);
    } finally {
      workbook.close();
    }
  }

  private void write(Cell cell, org.apache.poi.ss.usermodel.Cell target) {
    String text = cell.text();
    switch (cell.kind()) {
      case TEXT -> target.setCellValue(text.substring(0, Math.min(text.length(), MOST_CHARS)));
      case NUMBER -> target.setCellValue(Double.parseDouble(text));
      case BOOLEAN -> target.setCellValue(Boolean.parseBoolean(text));
      case DATE -> {
        boolean isDay = text.indexOf('T') < 0;
        target.setCellStyle(isDay ? day : time);
        if (isDay) {
          target.setCellValue(LocalDate.parse(text));
        } else {
          target.setCellValue(LocalDateTime.parse(text));
        }
      }
    }
  }

  private CellStyle style(String format) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }
}
