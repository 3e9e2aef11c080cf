package org.humoresque.library.scan;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the numbers that programs write into tags. */
final class Numbers {

  private static final Pattern DECIMAL =
      Pattern.compile("^\\s*([+-]?\\d{1,6}(?:[.,]\\d{1,12})?)(?![\\d.,])");

  private Numbers() {}

  /** The number a text begins with: {@code -7.35 dB}. */
  static OptionalDouble decimal(Optional<String> text) {
    return text.map(DECIMAL::matcher)
        .filter(Matcher::find)
        .map(found -> OptionalDouble.of(Double.parseDouble(found.group(1).replace(',', '.'))))
        .orElse(OptionalDouble.empty());
  }
}
