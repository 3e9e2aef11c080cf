package org.humoresque.library.store;

/**
 * Knows a file again by what is in it, wherever it lies: equal for copies of one file.
 *
 * @param value opaque, not empty
 */
public record ContentId(String value) {

  public ContentId {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("a content id must not be empty");
    }
  }
}
