package org.humoresque.library.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.humoresque.kernel.Track;
import org.humoresque.kernel.TrackId;

/**
 * What a scan reads and writes. Each method is one transaction: it happens wholly or not at all,
 * whenever the program dies.
 *
 * <p>One thread writes at a time.
 */
public interface ScanStore {

  /** Every track's file as it was last read, in the order of their ids. */
  List<KnownFile> files();

  /** Every file that could not be read when a scan last met it. */
  List<KnownFailure> failures();

  /**
   * Adds tracks, and overwrites those that carry an id; a failure remembered for the same file is
   * forgotten. The user's label stays with a track whose content changed, and a mood stays until a
   * new one is saved, but counts as {@link #stale}. Another track that stood at the place of one of
   * these has none until it is saved anew: its path is then a relative one.
   *
   * @return the tracks as they are now, in the order given
   */
  List<Track> save(List<ScannedTrack> tracks);

  /** Writes where the covers of these tracks are now, and nothing else. */
  void saveCovers(List<KnownFile> files);

  /** Remembers files that cannot be read, in place of what was remembered of the same files. */
  void saveFailures(List<KnownFailure> failures);

  /** Forgets tracks; what the person said about them is kept for the day they return. */
  void remove(Collection<TrackId> tracks);

  /** Forgets failures of these files. */
  void removeFailures(Collection<Path> files);

  /** The folders that were scanned, none inside another, in the order of their names. */
  List<Path> roots();

  /** Forgets a root, and the tracks and failures below it. */
  void removeRoot(Path root);

  /** Adds folders to the roots; of two where one lies inside the other, only the outer stays. */
  void addRoots(Collection<Path> roots);

  /**
   * Tracks whose mood another analyser read, or none yet, in the order of their ids.
   *
   * @param analyzer the version of the analyser whose moods are good
   * @param after only ids above this number, so that a walk through all looks at each once
   * @param limit how many at most
   */
  List<Track> stale(String analyzer, long after, int limit);

  /** The first of such tracks. */
  default List<Track> stale(String analyzer, int limit) {
    return stale(analyzer, 0, limit);
  }

  /** The files of tracks that play longer than that, in the order of their paths. */
  List<Path> longerThan(Duration duration);

  /**
   * Writes moods as an analyser read them.
   *
   * @param analyzer its version
   */
  void saveMoods(String analyzer, List<MoodReading> readings);
}
