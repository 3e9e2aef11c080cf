package org.humoresque.library.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.humoresque.kernel.Track;
import org.humoresque.kernel.TrackId;
import org.humoresque.kernel.TrackMood;

/**
 * The catalogues and the songs that are known from them. Each method is one transaction.
 *
 * <p>A song that no file plays is a track with a link; it is there as long as a row tells of it.
 */
public interface CatalogueStore {

  /** The catalogues in the order of their names. */
  List<Catalogue> all();

  /** The catalogue of that name. */
  Optional<Catalogue> find(String name);

  /** Adds a catalogue, or overwrites what is known of the one of that name; its rows stay. */
  void save(Catalogue catalogue);

  /** Shows every row of a catalogue, in the order of the file. */
  void eachRow(String catalogue, Consumer<CatalogueRow.Kept> visitor);

  /** Some rows that name a song but have no track, since its file is gone. */
  List<CatalogueRow.Kept> trackless(int limit);

  /** Adds rows, and overwrites those that carry an id. */
  void saveRows(String catalogue, List<CatalogueRow> rows);

  /** Forgets rows, and the songs without a file of which no row tells any more. */
  void removeRows(Collection<Long> rows);

  /** Forgets a catalogue with its rows and those songs; nothing happens if there is none. */
  void remove(String catalogue);

  /** What every track is matched by, in the order of their ids. */
  List<KnownSong> songs();

  /**
   * Makes songs without a file one with the tracks that play them: rows, playlists and the person's
   * label go over.
   *
   * @param found which track plays which song
   */
  void merge(Collection<Merge> found);

  /** A song without a file, and the track that plays it. */
  record Merge(TrackId song, TrackId file) {}

  /** Shows every track with its mood, in the order of artist, album, number and title. */
  void eachTrack(BiConsumer<Track, Optional<TrackMood>> visitor);

  /** The language of a track where a catalogue tells it. */
  Optional<String> language(TrackId track);
}
