package org.humoresque.library.scan;

import java.util.List;
import org.humoresque.kernel.Track;
import org.humoresque.kernel.TrackAnalyzer;
import org.humoresque.library.store.MoodReading;
import org.humoresque.library.store.ScanStore;

/** Has an analyser read the moods of tracks, and keeps what it says with its version. */
public final class MoodUpdater {

  private static final int BATCH = 5000;

  private final ScanStore store;
  private final TrackAnalyzer analyzer;

  public MoodUpdater(ScanStore store, TrackAnalyzer analyzer) {
    this.store = store;
    this.analyzer = analyzer;
  }

  /** Reads these tracks. */
  public void update(List<Track> tracks) {
    List<MoodReading> readings =
        tracks.stream().map(track -> new MoodReading(track.id(), analyzer.analyze(track))).toList();
    store.saveMoods(analyzer.version(), readings);
  }

  /** Reads all tracks that this version of the analyser has not read, from their stored tags. */
  public void updateStale() {
    List<Track> stale = store.stale(analyzer.version(), 0, BATCH);
    while (!stale.isEmpty()) {
      update(stale);
      long last = stale.get(stale.size() - 1).id().value();
      stale = store.stale(analyzer.version(), last, BATCH);
    }
  }
}
