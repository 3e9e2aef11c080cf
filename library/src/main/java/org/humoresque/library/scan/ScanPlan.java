package org.humoresque.library.scan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.humoresque.kernel.Track.Cover;
import org.humoresque.library.store.KnownFailure;
import org.humoresque.library.store.KnownFile;

/**
 * What a scan has to do, found by comparing the files on disk with those the library knows; no file
 * is opened for it.
 *
 * @param toRead new files, then changed ones: a file that moved is met before what is in its old
 *     place now
 * @param unchanged how many files stay as they are
 * @param newCovers unchanged files whose folder got or lost its cover
 * @param stillBroken files known to be unreadable, unchanged
 * @param gone tracks whose file is no longer there
 * @param goneFailures unreadable files that are no longer there
 * @param failures what could not be looked at
 */
record ScanPlan(
    List<FoundFile> toRead,
    int unchanged,
    List<KnownFile> newCovers,
    List<KnownFailure> stillBroken,
    List<KnownFile> gone,
    List<Path> goneFailures,
    List<ScanFailure> failures) {

  /**
   * Compares.
   *
   * @param roots the folders that were looked through
   * @param found what lies there
   * @param tracks the library's files, wherever they lie
   * @param broken the known unreadable files, wherever they lie
   */
  static ScanPlan of(
      List<Path> roots, FoundFiles found, List<KnownFile> tracks, List<KnownFailure> broken) {
    Map<Path, KnownFile> knownTracks = byPath(tracks, KnownFile::file);
    Map<Path, KnownFailure> knownBroken = byPath(broken, KnownFailure::file);
    List<FoundFile> fresh = new ArrayList<>();
    List<FoundFile> changed = new ArrayList<>();
    List<KnownFile> newCovers = new ArrayList<>();
    List<KnownFailure> stillBroken = new ArrayList<>();
    int unchanged = 0;
    for (FoundFile file : found.files()) {
      KnownFailure failure = knownBroken.get(file.file());
      KnownFile track = knownTracks.get(file.file());
      if (failure != null && failure.stamp().equals(file.stamp())) {
        stillBroken.add(failure);
      } else if (track == null) {
        fresh.add(file);
      } else if (isChanged(track, file)) {
        changed.add(file);
      } else if (coverNow(track, file).equals(track.cover())) {
        unchanged++;
      } else {
        newCovers.add(track.withCover(coverNow(track, file)));
      }
    }
    Absence absence = new Absence(roots, found, tracks);
    return new ScanPlan(
        Stream.concat(fresh.stream(), changed.stream()).toList(),
        unchanged,
        newCovers,
        stillBroken,
        tracks.stream().filter(track -> absence.isGone(track.file())).toList(),
        broken.stream().map(KnownFailure::file).filter(absence::isGone).toList(),
        absence.failures());
  }

  /** New words beside an audio file are a change of it. */
  private static boolean isChanged(KnownFile track, FoundFile file) {
    return !track.stamp().equals(file.stamp()) || !track.sidecar().equals(file.sidecar());
  }

  private static Optional<Cover> coverNow(KnownFile track, FoundFile file) {
    boolean embedded = track.cover().equals(Optional.of(Cover.EMBEDDED));
    return embedded ? track.cover() : cover(false, file);
  }

  /** Where the cover is: in the file, else in the folder. */
  static Optional<Cover> cover(boolean embedded, FoundFile file) {
    if (embedded) {
      return Optional.of(Cover.EMBEDDED);
    }
    return file.folderHasCover() ? Optional.of(Cover.FOLDER) : Optional.empty();
  }

  private static <T> Map<Path, T> byPath(Collection<T> files, Function<T, Path> path) {
    Map<Path, T> map = new HashMap<>();
    files.forEach(file -> map.put(path.apply(file), file));
    return map;
  }

  /** Tells files that are gone from files we merely cannot see. */
  private static final class Absence {
    private final List<Path> roots;
    private final Set<Path> present;
    private final Set<Path> unseen;
    private final List<ScanFailure> failures;

    Absence(List<Path> roots, FoundFiles found, List<KnownFile> tracks) {
      this.roots = roots;
      this.present = found.files().stream().map(FoundFile::file).collect(Collectors.toSet());
      this.unseen = new HashSet<>(found.hidden());
      this.failures = new ArrayList<>(found.failures());
      for (Path root : roots) {
        if (present.stream().noneMatch(file -> file.startsWith(root))
            && failures.stream().noneMatch(failure -> failure.path().equals(root))
            && tracks.stream().anyMatch(track -> track.file().startsWith(root))) {
          unseen.add(root);
          failures.add(new ScanFailure(root, Reasons.DRIVE_GONE));
        }
      }
    }

    boolean isGone(Path file) {
      return !file.isAbsolute() || isGoneFromRoots(file);
    }

    private boolean isGoneFromRoots(Path file) {
      return !present.contains(file)
          && roots.stream().anyMatch(file::startsWith)
          && unseen.stream().noneMatch(file::startsWith);
    }

    List<ScanFailure> failures() {
      return failures;
    }
  }
}
