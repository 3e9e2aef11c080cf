package org.humoresque.kernel;

/**
 * Names one track of the library for as long as the library keeps it; a file that moves keeps its
 * id.
 *
 * @param value positive, given by the store
 */
public record TrackId(long value) {

  /**
   * @throws IllegalArgumentException if the value is not positive
   */
  public TrackId {
    if (value <= 0) {
      throw new IllegalArgumentException("a track id must be positive, but is " + value);
    }
  }
}
