package org.humoresque.library.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

  /** No more songs that answer a query are counted. */
  long MOST_COUNTED = 10_000;

  /**
   * Finds tracks by words in title, artist, album, genre and lyrics ({@link SearchTokens}).
   *
   * <p>Every word of the query must occur or begin a word, in any of the five; upper and lower case
   * and accents do not matter. Tracks of that very title come first, then those whose title begins
   * so, then those with the words in the title, the artist, the album, the genre and the lyrics. An
   * empty query finds every track in the order of artist, album, track number and title; tracks
   * without an artist come last.
   *
   * @param query words to look for; empty finds every track
   * @param limit how many tracks at most, from 0
   * @param offset how many tracks to pass over, from 0
   * @throws IllegalArgumentException if limit or offset is negative
   */
  List<Track> search(String query, int limit, int offset);

  /** How many tracks there are. */
  long count();

  /**
   * How many tracks {@link #search} finds for a query in all; {@link #MOST_COUNTED} also stands for
   * more, where the query is not empty.
   */
  long count(String query);

  /** Those of these tracks that are there, in the order of the names. */
  List<Track> find(List<TrackId> ids);

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

  /** The moods of those of these tracks that have one. */
  Map<TrackId, TrackMood> moods(List<TrackId> ids);

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
