package org.humoresque.app.session;

import java.util.List;
import org.humoresque.kernel.MoodedTrack;
import org.humoresque.library.store.TrackStore;
import org.jspecify.annotations.Nullable;

/**
 * Every track with a known mood, kept in memory until the library changes: reading 100,000 from the
 * database takes longer than ranking them. Safe for use by several threads.
 */
public final class MoodedLibrary {

  private record Snapshot(long revision, List<MoodedTrack> tracks) {}

  private final TrackStore store;
  private volatile @Nullable Snapshot latest;

  public MoodedLibrary(TrackStore store) {
    this.store = store;
  }

  /** The tracks as the library holds them now. */
  public List<MoodedTrack> tracks() {
    Snapshot snapshot = latest;
    // Asked before the tracks are read: a change in between makes the next call read once more.
    long revision = store.revision();
    if (snapshot == null || snapshot.revision() != revision) {
      snapshot = new Snapshot(revision, List.copyOf(store.mooded()));
      latest = snapshot;
    }
    return snapshot.tracks();
  }
}
