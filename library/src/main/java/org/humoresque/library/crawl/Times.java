package org.humoresque.library.crawl;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how pages write lengths and dates. */
final class Times {

  /** ISO 8601, also with weeks and fractions: {@code PT3M25.5S}, {@code P0DT0H3M25S}. */
  private static final Pattern ISO =
      Pattern.compile(
          "(?i)P(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)W)?(?:(\\d+)D)?"
              + "(?:T(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+(?:[.,]\\d+)?)S)?)?");

  private static final Pattern CLOCK =
      Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,3}):(\\d{2}(?:\\.\\d+)?)");
  private static final Pattern SECONDS = Pattern.compile("\\d{1,6}(?:\\.\\d+)?");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[5-9]\\d\\d|20\\d\\d)(?!\\d)");

  private Times() {}

  /** The seconds as a number; empty if the text is no length, or no song's. */
  static Optional<String> seconds(String text) {
    String plain = text.strip();
    Matcher iso = ISO.matcher(plain);
    if (iso.matches() && iso.group(1) == null && iso.group(2) == null && iso.group(3) == null) {
      return sum(iso.group(4), iso.group(5), iso.group(6), iso.group(7));
    }
    Matcher clock = CLOCK.matcher(plain);
    if (clock.matches()) {
      return sum(null, clock.group(1), clock.group(2), clock.group(3));
    }
    return SECONDS.matcher(plain).matches() ? sum(null, null, null, plain) : Optional.empty();
  }

  static Optional<String> year(String date) {
    Matcher year = YEAR.matcher(date);
    return year.find() ? Optional.of(year.group(1)) : Optional.empty();
  }

  private static Optional<String> sum(
      @org.jspecify.annotations.Nullable String... daysHoursMinutesSeconds) {
    int[] units = {86_400, 3600, 60, 1};
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < units.length; i++) {
      String text = daysHoursMinutesSeconds[i];
      if (text != null && text.length() <= 12) {
        sum = sum.add(new BigDecimal(text.replace(',', '.')).multiply(new BigDecimal(units[i])));
      }
    }
    boolean plausible = sum.signum() > 0 && sum.compareTo(new BigDecimal(units[0])) < 0;
    return plausible ? Optional.of(sum.stripTrailingZeros().toPlainString()) : Optional.empty();
  }
}
