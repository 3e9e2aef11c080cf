package org.humoresque.library.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.MoodedTrack;
import org.humoresque.kernel.Track;
import org.humoresque.kernel.TrackId;
import org.humoresque.kernel.TrackMood;

/**
 * The tracks of the library and their moods, as the player sees them.
 *
 * <p>Implementations are safe for use by several threads, also while a scan writes.
 */
public interface TrackStore {

  /**
   * Finds tracks by words in title, artist, album and genre.
   *
   * <p>Every word of the query must occur, in any of the four; upper and lower case and accents do
   * not matter. The order is by artist, album, track number and title; tracks without an artist
   * come last.
   *
   * @param query words to look for; empty finds every track
   * @param limit how many tracks at most, from 0
   * @param offset how many tracks to pass over, from 0
   * @throws IllegalArgumentException if limit or offset is negative
   */
  List<Track> search(String query, int limit, int offset);

  /** How many tracks there are. */
  long count();

  /** How many tracks {@link #search} finds for a query in all. */
  long count(String query);

  /** How many tracks lie in a folder and those inside it. */
  long countBelow(Path folder);

  /** The track of that name, unless it was never there or is gone. */
  Optional<Track> find(TrackId id);

  /** Every track with a known mood; what the person said wins over what was analysed. */
  List<MoodedTrack> mooded();

  /** How many tracks {@link #mooded} holds. */
  long moodedCount();

  /** The mood of one track; what the person said wins over what was analysed. */
  Optional<TrackMood> mood(TrackId id);

  /**
   * Keeps what the person said about a track, in place of what they said before. The label belongs
   * to the recording: it survives moving, renaming, retagging and returning files, and another copy
   * of the same file shares it.
   *
   * @throws IllegalArgumentException if there is no such track
   */
  void label(TrackId id, Emotion emotion);

  /**
   * Takes the person's label off a track; nothing happens if it has none.
   *
   * @throws IllegalArgumentException if there is no such track
   */
  void unlabel(TrackId id);

  /** The folders that were scanned, none inside another, in the order of their names. */
  List<Path> roots();

  /**
   * A number that differs after anything here was changed, by whom or what ever, and stays the same
   * while nothing is. It means nothing beyond this store object's life.
   */
  long revision();
}
