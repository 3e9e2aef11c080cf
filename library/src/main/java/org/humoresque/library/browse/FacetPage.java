package org.humoresque.library.browse;

import java.util.List;

/**
 * Some values of a facet.
 *
 * @param total how many there are in all
 * @param values those asked for
 */
public record FacetPage(int total, List<Value> values) {

  /**
   * A value.
   *
   * @param name as it is written; {@link SongFilter#NONE} for songs that have none
   * @param count how many songs have it
   */
  public record Value(String name, int count) {}
}
