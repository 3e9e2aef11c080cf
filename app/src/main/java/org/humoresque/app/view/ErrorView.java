package org.humoresque.app.view;

import java.util.Objects;

/**
 * What went wrong.
 *
 * @param error a sentence for people
 */
public record ErrorView(String error) {

  public static ErrorView of(Throwable problem) {
    return new ErrorView(
        Objects.requireNonNullElse(problem.getMessage(), problem.getClass().getSimpleName()));
  }
}
