package org.humoresque.library.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.humoresque.kernel.TrackId;

/**
 * What songs are browsed by. Each method is one transaction.
 *
 * <p>Implementations are safe for use by several threads.
 */
public interface BrowseStore {

  /**
   * What changed.
   *
   * @param number names this moment for the next question
   * @param complete whether all that changed is known; if not, everything may have
   * @param songs added, changed or gone
   */
  record Changes(long number, boolean complete, Set<TrackId> songs) {}

  /** Shows every song, in the order of artist, album, number and title. */
  void eachSong(Consumer<SongFacts> visitor);

  /** Those of these songs that are there, in no order. */
  List<SongFacts> songs(Collection<TrackId> ids);

  /** The languages of those of these songs whose language is known. */
  Map<TrackId, SongLanguage> languages(Collection<TrackId> ids);

  /**
   * What changed since a moment.
   *
   * @param number the moment; negative: ask for the present one, nothing is listed
   */
  Changes changesSince(long number);

  /** The songs that answer a query as {@link TrackStore#search} does, the best first. */
  List<TrackId> matching(String query, int most);
}
