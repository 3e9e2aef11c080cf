package org.humoresque.library.sql;

/** Says what really went wrong beneath wrapped exceptions. */
final class Causes {

  private Causes() {}

  /** The message of the innermost cause, or its kind where it has none. */
  static String innermost(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = cause.getMessage();
    return message == null
        ? cause.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }
}
