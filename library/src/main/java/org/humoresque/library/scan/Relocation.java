package org.humoresque.library.scan;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.humoresque.kernel.TrackId;
import org.humoresque.library.store.ContentId;
import org.humoresque.library.store.KnownFile;
import org.humoresque.library.store.ScannedTrack;

/**
 * Knows tracks again: by their path, or, where a path is new, as a file of the same content whose
 * old place is empty. One relocation serves one scan.
 */
final class Relocation {

  private final Map<Path, TrackId> byPath = new HashMap<>();
  private final Map<ContentId, Deque<KnownFile>> byContent = new HashMap<>();
  private final Set<TrackId> gone = new LinkedHashSet<>();

  /**
   * @param known every file of the library
   * @param gone those of them whose absence the scan has seen
   */
  Relocation(List<KnownFile> known, List<KnownFile> gone) {
    gone.forEach(file -> this.gone.add(file.id()));
    for (KnownFile file : known) {
      byPath.put(file.file(), file.id());
      byContent.computeIfAbsent(file.content(), content -> new ArrayDeque<>()).add(file);
    }
  }

  /** The track with the id it had, if it had one. */
  ScannedTrack recognize(ScannedTrack scanned) {
    TrackId samePath = byPath.get(scanned.file());
    if (samePath != null) {
      return scanned.as(samePath);
    }
    Optional<TrackId> moved = takeMoved(scanned.content());
    moved.ifPresent(gone::remove);
    return moved.map(scanned::as).orElse(scanned);
  }

  /** The tracks that are gone and have not turned up elsewhere so far. */
  List<TrackId> gone() {
    return gone.stream().toList();
  }

  private Optional<TrackId> takeMoved(ContentId content) {
    Deque<KnownFile> candidates = byContent.getOrDefault(content, new ArrayDeque<>());
    Optional<KnownFile> moved = candidates.stream().filter(this::hasLeft).findFirst();
    moved.ifPresent(candidates::remove);
    return moved.map(KnownFile::id);
  }

  /** Outside what the scan saw, a missing file has left only if its neighbours are still there. */
  private boolean hasLeft(KnownFile file) {
    return gone.contains(file.id())
        || (Files.notExists(file.file()) && isInhabited(file.file().resolveSibling("")));
  }

  private static boolean isInhabited(Path folder) {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      return entries.iterator().hasNext();
    } catch (IOException e) {
      return false;
    }
  }
}
