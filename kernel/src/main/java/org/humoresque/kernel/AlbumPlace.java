package org.humoresque.kernel;

import java.util.OptionalInt;

/**
 * Where a track stands on its album, besides its number.
 *
 * @param trackTotal how many tracks its disc has
 * @param disc which disc it is on, from 1
 * @param discTotal how many discs the album has
 * @param compilation whether the album gathers songs by several artists
 */
public record AlbumPlace(
    OptionalInt trackTotal, OptionalInt disc, OptionalInt discTotal, boolean compilation) {

  /** An album of one disc by one artist, as far as is known. */
  public static final AlbumPlace UNKNOWN =
      new AlbumPlace(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), false);
}
