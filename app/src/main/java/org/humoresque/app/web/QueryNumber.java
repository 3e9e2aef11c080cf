package org.humoresque.app.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.Optional;

/** Reads whole numbers from an address. */
final class QueryNumber {

  private QueryNumber() {}

  /** The number of that name, from 0 to a most; a standard where there is none. */
  static int of(Context context, String name, int standard, int max) {
    String text = context.queryParam(name);
    if (text == null || text.isEmpty()) {
      return standard;
    }
    try {
      int value = Integer.parseInt(text);
      if (value >= 0 && value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      // answered below like any other wrong number
    }
    throw new BadRequestResponse(
        "%s must be a whole number in [0, %d], but is '%s'".formatted(name, max, text));
  }

  /** The number of that name, which must be there, with or without a fraction. */
  static double real(Context context, String name) {
    String text = Optional.ofNullable(context.queryParam(name)).orElse("");
    try {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // answered below like any other wrong number
    }
    throw new BadRequestResponse("%s must be a number, but is '%s'".formatted(name, text));
  }
}
