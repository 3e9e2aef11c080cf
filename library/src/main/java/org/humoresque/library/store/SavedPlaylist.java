package org.humoresque.library.store;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.humoresque.kernel.TrackId;

/**
 * Songs in an order that somebody chose.
 *
 * @param name no two playlists share it
 * @param entries in order
 */
public record SavedPlaylist(String name, List<Entry> entries) {

  public SavedPlaylist {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a playlist needs a name");
    }
    entries = List.copyOf(entries);
  }

  /**
   * One song of a playlist, which the library may or may not have.
   *
   * @param location absolute path or link
   * @param title as the playlist gives it
   * @param artist as the playlist gives it
   * @param album as the playlist gives it
   * @param duration zero where it does not tell
   * @param track the song in the library
   */
  public record Entry(
      Optional<String> location,
      Optional<String> title,
      Optional<String> artist,
      Optional<String> album,
      Duration duration,
      Optional<TrackId> track) {

    /** The same entry, known as that track. */
    public Entry as(Optional<TrackId> known) {
      return new Entry(location, title, artist, album, duration, known);
    }
  }
}
