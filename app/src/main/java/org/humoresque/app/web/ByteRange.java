package org.humoresque.app.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a file a client asks for (RFC 9110, section 14).
 *
 * @param first offset of the first byte, from 0
 * @param last offset of the last byte, included
 */
record ByteRange(long first, long last) {

  private static final Pattern SINGLE = Pattern.compile("bytes=\\s*(\\d*)-(\\d*)\\s*");
  private static final int MAX_DIGITS = 18; // what a long holds

  /** Thrown for a range that lies outside the file. */
  static final class Unsatisfiable extends Exception {
    private static final long serialVersionUID = 1;
  }

  /**
   * Reads a Range header.
   *
   * @param size length of the file in bytes
   * @return empty if the header asks for something we need not understand, such as several ranges:
   *     the answer is then the whole file
   */
  static Optional<ByteRange> parse(String header, long size) throws Unsatisfiable {
    Matcher matcher = SINGLE.matcher(header);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String first = matcher.group(1);
    String last = matcher.group(2);
    if ((first.isEmpty() && last.isEmpty())
        || first.length() > MAX_DIGITS
        || last.length() > MAX_DIGITS) {
      return Optional.empty();
    }
    if (first.isEmpty()) {
      return Optional.of(suffix(Long.parseLong(last), size));
    }
    long from = Long.parseLong(first);
    long to = last.isEmpty() ? size - 1 : Math.min(Long.parseLong(last), size - 1);
    if (!last.isEmpty() && Long.parseLong(last) < from) {
      return Optional.empty();
    }
    if (from >= size) {
      throw new Unsatisfiable();
    }
    return Optional.of(new ByteRange(from, to));
  }

  private static ByteRange suffix(long length, long size) throws Unsatisfiable {
    if (length == 0 || size == 0) {
      throw new Unsatisfiable();
    }
    return new ByteRange(Math.max(0, size - length), size - 1);
  }

  long length() {
    return last - first + 1;
  }

  /** The Content-Range header for this part of a file. */
  String contentRange(long size) {
    return "bytes %d-%d/%d".formatted(first, last, size);
  }
}
