package org.humoresque.library.catalogue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.humoresque.kernel.TrackId;
import org.humoresque.library.store.CatalogueRow;
import org.humoresque.library.store.CatalogueStore;

/** Compares the rows of a file with those kept of it, so that only what changed is written. */
final class KnownRows {

  /** What became of a row. */
  enum Change {
    ADDED,
    UPDATED,
    UNCHANGED
  }

  private record Known(long id, int position, long cells, Optional<TrackId> track) {}

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final Map<String, Deque<Known>> bySong = new HashMap<>();
  private final boolean sameMapping;
  private Change lastChange = Change.ADDED;

  private KnownRows(boolean sameMapping) {
    this.sameMapping = sameMapping;
  }

  /**
   * @param sameMapping whether the rows were kept with the mapping that is used now
   */
  static KnownRows of(CatalogueStore store, String catalogue, boolean sameMapping) {
    KnownRows rows = new KnownRows(sameMapping);
    store.eachRow(
        catalogue,
        row ->
            rows.bySong
                .computeIfAbsent(identity(row.key(), row.cells()), key -> new ArrayDeque<>())
                .add(new Known(row.id(), row.position(), hash(row.cells()), row.track())));
    return rows;
  }

  /** The row as it is to be written; empty if it stands there already. */
  Optional<CatalogueRow> compare(CatalogueRow row) {
    String key = row.song().map(CatalogueRow.Song::key).orElse("");
    Known known = bySong.getOrDefault(identity(key, row.cells()), new ArrayDeque<>()).poll();
    if (known == null) {
      lastChange = Change.ADDED;
      return Optional.of(row);
    }
    boolean same = sameMapping && known.cells == hash(row.cells()) && isPlaced(known, row);
    lastChange = same ? Change.UNCHANGED : Change.UPDATED;
    return same && known.position == row.position()
        ? Optional.empty()
        : Optional.of(
            new CatalogueRow(Optional.of(known.id), row.position(), row.cells(), row.song()));
  }

  /** What became of the row that was compared last. */
  Change lastChange() {
    return lastChange;
  }

  /** The rows that were not met. */
  List<Long> left() {
    List<Long> left = new ArrayList<>();
    bySong.values().forEach(rows -> rows.forEach(row -> left.add(row.id)));
    return left;
  }

  private static boolean isPlaced(Known known, CatalogueRow row) {
    Optional<TrackId> file = row.song().flatMap(CatalogueRow.Song::file);
    return row.song().isEmpty()
        || (file.isPresent() ? file.equals(known.track) : known.track.isPresent());
  }

  private static String identity(String key, String cells) {
    return key.isEmpty() ? "\u0003" + cells : key;
  }

  /** Fowler, Noll and Vo's hash of 64 bits. */
  private static long hash(String text) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * FNV_PRIME;
    }
    return hash;
  }
}
