package org.humoresque.library.table;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** Which styles of a workbook make a number a date. */
final class DateFormats {

  private final StylesTable styles;
  private final Map<Integer, Boolean> known = new HashMap<>();

  DateFormats(StylesTable styles) {
    this.styles = styles;
  }

  /** The cell for a number in a style. */
  Cell cell(double number, int style) {
    boolean isDate = known.computeIfAbsent(style, this::isDate);
    return isDate && DateUtil.isValidExcelDate(number) ? date(number) : Cell.number(number);
  }

  private static Cell date(double number) {
    LocalDateTime time = DateUtil.getLocalDateTime(number);
    boolean isDay = time.toLocalTime().equals(LocalTime.MIDNIGHT);
    return Cell.date(isDay ? time.toLocalDate().toString() : time.toString());
  }

  private boolean isDate(int style) {
    if (style >= styles.getNumCellStyles()) {
      return false;
    }
    XSSFCellStyle format = styles.getStyleAt(style);
    return DateUtil.isADateFormat(format.getDataFormat(), format.getDataFormatString());
  }
}
