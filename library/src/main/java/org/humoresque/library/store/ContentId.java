package org.humoresque.library.store;

/**
 * Knows a recording again by its sound, wherever its file lies and whatever its tags say: equal for
 * copies.
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
