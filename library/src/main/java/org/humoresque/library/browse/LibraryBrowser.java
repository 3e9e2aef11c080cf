package org.humoresque.library.browse;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.humoresque.kernel.TrackId;
import org.humoresque.library.store.BrowseStore;
import org.humoresque.library.store.BrowseStore.Changes;
import org.humoresque.library.store.SongFacts;
import org.humoresque.library.store.TrackStore;
import org.jspecify.annotations.Nullable;

/**
 * Answers what a person browses for, from memory. A changed song is read again before the next
 * answer. Where songs come or move in a large library, all are read again in the background, and
 * answers are those of some seconds before until that is done.
 *
 * <p>Safe for use by several threads.
 */
public final class LibraryBrowser {

  /** So many values of each facet come with a page of songs. */
  public static final int FACET_VALUES = 30;

  /** More changes than these make it quicker to read all. */
  private static final int MOST_CHANGES = 2000;

  /** Reading fewer songs than these is not worth a thread. */
  private static final int SMALL = 20_000;

  private static final int KEPT_SELECTIONS = 8;

  /** The songs at a moment, with what was asked of them lately. */
  private record Snapshot(SongIndex index, long number, Recent<SongFilter, Found> recent) {}

  private record Found(Selection selection, boolean capped) {}

  private final BrowseStore store;
  private final AtomicBoolean reading = new AtomicBoolean();
  private volatile @Nullable Snapshot latest;

  public LibraryBrowser(BrowseStore store) {
    this.store = store;
  }

  /**
   * The songs that a filter wants: in the order of artist, album, number and title, or the best
   * answers to its query first.
   *
   * @param limit how many songs at most, from 0
   * @param offset how many songs to pass over, from 0
   */
  public SongPage songs(SongFilter filter, int limit, int offset) {
    if (limit < 0 || offset < 0) {
      throw new IllegalArgumentException(
          "limit and offset must be 0 or more, but are %d and %d".formatted(limit, offset));
    }
    Found found = found(filter);
    Map<Facet, FacetPage> facets = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      facets.put(facet, found.selection().values(facet, FacetQuery.most(FACET_VALUES)));
    }
    Selection selection = found.selection();
    return new SongPage(selection.size(), found.capped(), selection.page(limit, offset), facets);
  }

  /**
   * Reads the songs before they are asked for.
   *
   * @return how many there are
   */
  public int warmUp() {
    return now().index().rows();
  }

  /** The values of a facet that the songs have which a filter wants. */
  public FacetPage values(Facet facet, SongFilter filter, FacetQuery query) {
    return found(filter).selection().values(facet, query);
  }

  private Found found(SongFilter filter) {
    Snapshot snapshot = now();
    return snapshot.recent().get(filter, wanted -> select(snapshot.index(), wanted));
  }

  private Found select(SongIndex index, SongFilter filter) {
    if (!filter.hasQuery()) {
      return new Found(Selection.of(index, filter), false);
    }
    int most = (int) TrackStore.MOST_COUNTED;
    List<TrackId> matching = store.matching(filter.query(), most);
    int[] rows =
        matching.stream().mapToInt(id -> index.row(id.value())).filter(row -> row >= 0).toArray();
    return new Found(Selection.of(index, filter, rows), matching.size() == most);
  }

  private Snapshot now() {
    Snapshot snapshot = latest;
    return snapshot == null ? first() : brought(snapshot);
  }

  private synchronized Snapshot first() {
    Snapshot snapshot = latest;
    return snapshot == null ? read() : snapshot;
  }

  private synchronized Snapshot brought(Snapshot before) {
    Snapshot snapshot = latest == null ? before : latest;
    Changes changes = store.changesSince(snapshot.number());
    if (changes.number() == snapshot.number()) {
      return snapshot;
    }
    if (changes.complete() && changes.songs().size() <= MOST_CHANGES) {
      List<SongFacts> songs = store.songs(changes.songs());
      Set<TrackId> present = songs.stream().map(SongFacts::id).collect(Collectors.toSet());
      Set<TrackId> gone =
          changes.songs().stream().filter(id -> !present.contains(id)).collect(Collectors.toSet());
      Snapshot changed =
          snapshot
              .index()
              .changed(songs, gone)
              .map(index -> new Snapshot(index, changes.number(), new Recent<>(KEPT_SELECTIONS)))
              .orElse(null);
      if (changed != null) {
        latest = changed;
        return changed;
      }
    }
    if (snapshot.index().rows() <= SMALL) {
      return read();
    }
    readInBackground();
    return snapshot;
  }

  private void readInBackground() {
    if (reading.compareAndSet(false, true)) {
      Thread thread =
          new Thread(
              () -> {
                try {
                  read();
                } finally {
                  reading.set(false);
                }
              },
              "browsing");
      thread.setDaemon(true);
      thread.start();
    }
  }

  /** Asks for the moment before the songs: what changes between is read once more. */
  private Snapshot read() {
    long number = store.changesSince(-1).number();
    SongIndex index = new SongIndex();
    store.eachSong(index::add);
    Snapshot snapshot = new Snapshot(index.finished(), number, new Recent<>(KEPT_SELECTIONS));
    latest = snapshot;
    return snapshot;
  }
}
