package org.humoresque.recommend;

import java.util.Locale;

/**
 * One thing that can be said of a song in a word: {@code genre:rock}, {@code era:1990s}. Songs that
 * share labels are alike (paper A counts them).
 *
 * @param kind what it tells of
 * @param value in lower case, without spaces around it
 */
public record FeatureLabel(Kind kind, String value) implements Comparable<FeatureLabel> {

  /** What a label tells of. */
  public enum Kind {
    GENRE("genre"),
    MOOD("mood"),
    EMOTION("emotion"),
    LANGUAGE("language"),
    /** The decade: {@code 1990s}. */
    ERA("era"),
    /** {@code slow}, {@code moderate}, {@code fast} or {@code very fast}. */
    TEMPO("tempo"),
    /** {@code major} or {@code minor}. */
    MODE("mode"),
    /** {@code low}, {@code middle} or {@code high}. */
    ENERGY("energy"),
    ARTIST("artist"),
    INSTRUMENT("instrument"),
    /** {@code explicit}: words that not everybody may hear. */
    ADVISORY("advisory");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The name used in explanations: {@code genre}. */
    public String label() {
      return label;
    }
  }

  /**
   * @throws IllegalArgumentException if the value is blank
   */
  public FeatureLabel {
    value = value.strip().toLowerCase(Locale.ROOT);
    if (value.isEmpty()) {
      throw new IllegalArgumentException("a label of the kind %s is blank".formatted(kind.label()));
    }
  }

  @Override
  public int compareTo(FeatureLabel other) {
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return kind.label() + ":" + value;
  }
}
