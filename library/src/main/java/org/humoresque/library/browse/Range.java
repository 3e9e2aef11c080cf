package org.humoresque.library.browse;

/**
 * Numbers from one to another, both included.
 *
 * @param from may be infinite
 * @param to not below {@code from}
 */
public record Range(double from, double to) {

  /** Every number, and no number too. */
  public static final Range ALL = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  /**
   * @throws IllegalArgumentException if the range is empty
   */
  public Range {
    if (!(from <= to)) {
      throw new IllegalArgumentException(
          "a range must not end (%s) before it begins (%s)".formatted(to, from));
    }
  }

  boolean isAll() {
    return equals(ALL);
  }

  /** Whether a number lies in it; one that is not known (NaN) does not. */
  boolean holds(float number) {
    return number >= from && number <= to;
  }
}
