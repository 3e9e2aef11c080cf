package org.humoresque.library.table;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One cell of a table: what kind of thing stands there, and its text.
 *
 * @param kind what it is; in text files every cell is a {@link Kind#TEXT}
 * @param text as it stands there; numbers in their shortest exact form, dates as {@code 1982-10-27}
 *     or {@code 1982-10-27T13:00}
 */
public record Cell(Kind kind, String text) {

  /** What stands in a cell. */
  public enum Kind {
    TEXT,
    NUMBER,
    DATE,
    BOOLEAN
  }

  /** A cell in which nothing stands. */
  public static final Cell EMPTY = new Cell(Kind.TEXT, "");

  private static final Set<String> ERRORS =
      Set.of("#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+([.,]\\d*)?|[.,]\\d+)(E[+-]?\\d+)?");
  private static final int MOST_PLAIN_DIGITS = 17;

  public static Cell text(String text) {
    return text.isEmpty() ? EMPTY : new Cell(Kind.TEXT, text);
  }

  public static Cell number(double value) {
    BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    boolean plain = Math.abs(exact.scale()) <= MOST_PLAIN_DIGITS;
    return new Cell(Kind.NUMBER, plain ? exact.toPlainString() : exact.toString());
  }

  public static Cell date(String isoDate) {
    return new Cell(Kind.DATE, isoDate);
  }

  public static Cell bool(boolean value) {
    return new Cell(Kind.BOOLEAN, String.valueOf(value));
  }

  /** What a reader takes from it: the text without blanks around it, empty for Excel's errors. */
  public String value() {
    String stripped = text.strip();
    return ERRORS.contains(stripped) ? "" : stripped;
  }

  public boolean isEmpty() {
    return value().isEmpty();
  }

  /** Its number, also where it stands there as text, with a point or a comma. */
  public OptionalDouble asNumber() {
    String value = value().toUpperCase(java.util.Locale.ROOT);
    return kind != Kind.DATE && NUMBER.matcher(value).matches()
        ? OptionalDouble.of(Double.parseDouble(value.replace(',', '.')))
        : OptionalDouble.empty();
  }
}
