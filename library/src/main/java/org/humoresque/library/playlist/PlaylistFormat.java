package org.humoresque.library.playlist;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.humoresque.library.store.SavedPlaylist;

/** One way of writing playlists down. */
interface PlaylistFormat {

  /** What a file says. */
  record Content(Optional<String> name, List<SavedPlaylist.Entry> entries) {}

  /**
   * @throws IOException if the bytes are no such playlist; the message is a clause about "it"
   */
  Content read(byte[] bytes, Locations locations) throws IOException;

  byte[] write(SavedPlaylist playlist, Locations.Written locations) throws IOException;
}
