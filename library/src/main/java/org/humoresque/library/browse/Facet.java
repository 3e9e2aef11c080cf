package org.humoresque.library.browse;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A side from which songs are browsed. */
public enum Facet {
  ARTIST,
  ALBUM,
  GENRE,
  YEAR,
  LANGUAGE,
  EMOTION;

  /** Its name in addresses and answers: {@code artist}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException if there is none of that name
   */
  public static Facet parse(String label) {
    return Arrays.stream(values())
        .filter(facet -> facet.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "songs are browsed by %s, not by '%s'"
                        .formatted(
                            Arrays.stream(values())
                                .map(Facet::label)
                                .collect(Collectors.joining(", ")),
                            label)));
  }
}
