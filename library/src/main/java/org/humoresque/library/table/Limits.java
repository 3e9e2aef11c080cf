package org.humoresque.library.table;

/** How large a table may be. */
final class Limits {

  /** More than anyone's catalogue has; Excel itself ends at 16,384. */
  static final int MOST_COLUMNS = 1024;

  /** The longest line or cell, in characters. */
  static final int MOST_CHARS = 4 << 20;

  /** What a packed file may grow to. */
  static final long MOST_BYTES = 4L << 30;

  /** Packed tables grow 5 to 50 times; only files made for it grow more than this. */
  static final int MOST_INFLATION = 200;

  /** Below this size, growth does no harm. */
  static final long HARMLESS_BYTES = 64L << 20;

  private Limits() {}

  static String tooManyColumns(long row) {
    return "row %d has more than %d columns".formatted(row, MOST_COLUMNS);
  }

  static String bomb() {
    return "it unpacks to over %d times its size, as no table does (a zip bomb?); nothing was taken"
            .formatted(MOST_INFLATION)
        + " from it";
  }

  static boolean isBomb(long packed, long unpacked) {
    return unpacked > MOST_BYTES
        || (unpacked > HARMLESS_BYTES && unpacked / Math.max(1, packed) > MOST_INFLATION);
  }
}
