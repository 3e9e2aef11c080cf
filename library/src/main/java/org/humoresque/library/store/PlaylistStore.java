package org.humoresque.library.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.humoresque.kernel.TrackId;

/** The playlists. Each method is one transaction. */
public interface PlaylistStore {

  /**
   * The name of a playlist and its length.
   *
   * @param id its name in the store
   * @param name no two playlists share it
   * @param entries how many songs
   * @param found how many of them the library has
   */
  record Summary(long id, String name, int entries, int found) {}

  /** The playlists in the order of their names. */
  List<Summary> all();

  /** The playlist of that name. */
  Optional<SavedPlaylist> find(String name);

  /** The playlist of that id. */
  Optional<SavedPlaylist> find(long id);

  /** Keeps a playlist, in place of the one of that name. */
  void save(SavedPlaylist playlist);

  /** Forgets a playlist; nothing happens if there is none. */
  void remove(long id);

  /** The entries, by playlist and position, that the library does not have. */
  List<Missing> missing();

  /** Says which track an entry is. */
  void found(Map<Missing, TrackId> tracks);

  /** An entry without a track. */
  record Missing(long playlist, int position, SavedPlaylist.Entry entry) {}
}
