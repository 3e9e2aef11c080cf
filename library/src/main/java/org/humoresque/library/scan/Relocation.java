package org.humoresque.library.scan;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.humoresque.kernel.TrackId;
import org.humoresque.library.store.ContentId;
import org.humoresque.library.store.KnownFile;
import org.humoresque.library.store.ScannedTrack;

/**
 * Knows tracks again: by their sound where it left its old place, else by their path. So files may
 * move, swap their names, or take the place of others, and stay who they are. One relocation serves
 * one scan.
 */
final class Relocation {

  private final Map<Path, KnownFile> byPath = new HashMap<>();
  private final Map<ContentId, List<KnownFile>> byContent = new HashMap<>();
  private final Set<TrackId> gone = new LinkedHashSet<>();
  private final Set<TrackId> taken = new HashSet<>();
  private final Set<Path> toRead;
  private final List<Path> roots;

  /**
   * @param known every file of the library
   * @param plan what the scan saw: which files are gone, and which may hold something else now
   * @param roots the folders of the library
   */
  Relocation(List<KnownFile> known, ScanPlan plan, Collection<Path> roots) {
    this.roots = List.copyOf(roots);
    this.toRead = plan.toRead().stream().map(FoundFile::file).collect(Collectors.toSet());
    plan.gone().forEach(file -> gone.add(file.id()));
    for (KnownFile file : known) {
      byPath.put(file.file(), file);
      byContent.computeIfAbsent(file.content(), content -> new ArrayList<>(1)).add(file);
    }
  }

  /** The track with the id it had, if it had one. */
  ScannedTrack recognize(ScannedTrack scanned) {
    Optional<KnownFile> samePath =
        Optional.ofNullable(byPath.get(scanned.file())).filter(this::isFree);
    if (samePath.filter(file -> names(scanned).anyMatch(file.content()::equals)).isPresent()) {
      return take(scanned, samePath.get());
    }
    Optional<KnownFile> moved = moved(scanned);
    if (moved.isPresent()) {
      samePath.ifPresent(displaced -> gone.add(displaced.id()));
      return take(scanned, moved.get());
    }
    return samePath.map(file -> take(scanned, file)).orElse(scanned);
  }

  /** The tracks that are gone and have not turned up elsewhere so far. */
  List<TrackId> gone() {
    return gone.stream().toList();
  }

  private ScannedTrack take(ScannedTrack scanned, KnownFile file) {
    taken.add(file.id());
    gone.remove(file.id());
    return scanned.as(file.id());
  }

  private boolean isFree(KnownFile file) {
    return !taken.contains(file.id());
  }

  private static Stream<ContentId> names(ScannedTrack scanned) {
    return Stream.concat(Stream.of(scanned.content()), scanned.former().stream());
  }

  /** Of several copies that left, the one of the same file name. */
  private Optional<KnownFile> moved(ScannedTrack scanned) {
    Path name = scanned.file().getFileName();
    return names(scanned)
        .flatMap(content -> byContent.getOrDefault(content, List.of()).stream())
        .filter(this::isFree)
        .filter(this::hasLeft)
        .min(Comparator.comparing(file -> !name.equals(file.file().getFileName())));
  }

  private boolean hasLeft(KnownFile file) {
    if (gone.contains(file.id())) {
      return true;
    }
    if (toRead.contains(file.file())) {
      return holdsSomethingElse(file);
    }
    return Files.notExists(file.file()) && isInhabited(file.file());
  }

  private static boolean holdsSomethingElse(KnownFile file) {
    try {
      FileContent now = FileContent.read(file.file());
      return !now.id().equals(file.content()) && !now.former().equals(file.content());
    } catch (IOException | UnreadableAudioException e) {
      return false; // it may be written at this moment
    }
  }

  /**
   * Outside what the scan saw, a missing file has left only if there is still something in what
   * remains of its folders: else a drive may be away.
   */
  private boolean isInhabited(Path file) {
    Path root = roots.stream().filter(file::startsWith).findFirst().orElse(file.resolveSibling(""));
    Path folder = file.resolveSibling("");
    while (Files.notExists(folder) && folder.startsWith(root) && !folder.equals(root)) {
      folder = folder.resolveSibling("");
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      return entries.iterator().hasNext();
    } catch (IOException e) {
      return false;
    }
  }
}
