package org.humoresque.library.store;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.humoresque.kernel.TrackId;
import org.humoresque.kernel.TrackMood;
import org.humoresque.kernel.TrackTags;

/**
 * A row of a catalogue on its way into the store.
 *
 * @param id where it stands already
 * @param position its row in the file, from 1
 * @param cells as the importer writes them
 * @param song what it tells of; empty if it names no song
 */
public record CatalogueRow(Optional<Long> id, int position, String cells, Optional<Song> song) {

  /**
   * A song as a catalogue tells of it.
   *
   * @param key equal for the same song
   * @param file the track that plays it; empty: it is to become one with a link
   * @param tags title, artist and so on
   * @param duration zero where the catalogue does not tell
   * @param link where it opens
   * @param language by ISO 639-1, or as written
   * @param mood what the catalogue says
   */
  public record Song(
      String key,
      Optional<TrackId> file,
      TrackTags tags,
      Duration duration,
      URI link,
      Optional<String> language,
      Optional<TrackMood> mood) {}

  /**
   * A row that is in the store.
   *
   * @param id its name there
   * @param catalogue the name of its catalogue
   * @param position its row in the file
   * @param key of its song; empty if it names none
   * @param cells as the importer wrote them
   * @param track the track of its song, where there is one
   */
  public record Kept(
      long id, String catalogue, int position, String key, String cells, Optional<TrackId> track) {}
}
