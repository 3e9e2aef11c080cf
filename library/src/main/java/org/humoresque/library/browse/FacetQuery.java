package org.humoresque.library.browse;

/**
 * Which values of a facet are wanted.
 *
 * @param find what they contain, whatever its case and accents; empty: any
 * @param byName in the order of names, else the most frequent first
 * @param limit how many at most, from 0
 * @param offset how many to pass over, from 0
 */
public record FacetQuery(String find, boolean byName, int limit, int offset) {

  /** The most frequent values. */
  public static FacetQuery most(int limit) {
    return new FacetQuery("", false, limit, 0);
  }

  public FacetQuery {
    if (limit < 0 || offset < 0) {
      throw new IllegalArgumentException(
          "limit and offset must be 0 or more, but are %d and %d".formatted(limit, offset));
    }
  }
}
