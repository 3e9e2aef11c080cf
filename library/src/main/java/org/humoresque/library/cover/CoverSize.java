package org.humoresque.library.cover;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The sizes in which covers are shown. */
public enum CoverSize {
  /** In a list. */
  SMALL(96),
  /** In the player. */
  MEDIUM(300),
  /** On a large or sharp screen. */
  LARGE(600);

  private final int pixels;

  CoverSize(int pixels) {
    this.pixels = pixels;
  }

  /** The longer side at most. */
  public int pixels() {
    return pixels;
  }

  /**
   * The size of that many pixels.
   *
   * @throws IllegalArgumentException if there is none; names those there are
   */
  public static CoverSize parse(String text) {
    return Arrays.stream(values())
        .filter(size -> String.valueOf(size.pixels).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a cover's size must be one of %s, but is '%s'"
                        .formatted(
                            Arrays.stream(values())
                                .map(size -> String.valueOf(size.pixels))
                                .collect(Collectors.joining(", ")),
                            text)));
  }
}
