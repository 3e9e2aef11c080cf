package org.humoresque.library.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.humoresque.kernel.TrackAnalyzer;
import org.humoresque.kernel.TrackId;
import org.humoresque.library.scan.ScanProgress.Phase;
import org.humoresque.library.store.KnownFile;
import org.humoresque.library.store.ScanStore;
import org.humoresque.library.store.ScannedTrack;

/** Brings the library in line with what lies in folders. */
public final class LibraryScanner {

  /** Longer files play as every other, but are heard in part only. */
  private static final Duration LONG = Duration.ofHours(4);

  private final ScanStore store;
  private final MoodUpdater moods;
  private final BatchReader reader;
  private final ScanLock lock;

  /**
   * @param store what is filled
   * @param analyzer reads the moods of the tracks found
   * @param lockFile locked while a scan runs; created where it is missing
   */
  public LibraryScanner(ScanStore store, TrackAnalyzer analyzer, Path lockFile) {
    this(store, analyzer, lockFile, TagGuess.NONE);
  }

  /**
   * @param guess reads tags in unknown encodings
   */
  public LibraryScanner(ScanStore store, TrackAnalyzer analyzer, Path lockFile, TagGuess guess) {
    this(store, analyzer, lockFile, new FfmpegMusicFileReader(guess));
  }

  LibraryScanner(
      ScanStore store, TrackAnalyzer analyzer, Path lockFile, MusicFileReader musicFileReader) {
    this.store = store;
    this.moods = new MoodUpdater(store, analyzer);
    this.reader = new BatchReader(musicFileReader);
    this.lock = new ScanLock(lockFile);
  }

  /**
   * Scans folders: adds new files, reads changed ones again, knows moved ones again, removes those
   * that are gone. Files whose path, size and time are unchanged are not opened. A file that cannot
   * be read never stops the scan. Whatever ends the program meanwhile, the library is as it was
   * before plus what was read until then.
   *
   * @param roots the folders; tracks elsewhere stay as they are
   * @param progress is told how far the scan is, and may stop it; so does an interrupt
   * @throws IllegalArgumentException if a root is not a folder that is there; nothing has changed
   * @throws ScanInProgressException if a scan of this library runs, here or in another process
   * @throws ScanCancelledException if the scan was stopped
   */
  public ScanReport scan(List<Path> roots, ScanProgress progress) {
    List<Path> folders = requireFolders(roots);
    return lock.during(() -> scanFolders(folders, progress));
  }

  /**
   * Scans the roots of the library again, and folders besides. A root that is not there is named
   * among the failures, and its tracks stay.
   *
   * @param more folders that may not be roots yet
   * @throws IllegalArgumentException if one of these is not a folder that is there
   * @throws ScanInProgressException if a scan of this library runs, here or in another process
   * @throws ScanCancelledException if the scan was stopped
   */
  public ScanReport rescan(List<Path> more, ScanProgress progress) {
    requireFolders(more);
    return lock.during(
        () -> {
          List<Path> all = new ArrayList<>(more);
          List<ScanFailure> away = new ArrayList<>();
          for (Path root : store.roots()) {
            if (Files.isDirectory(root)) {
              all.add(root);
            } else {
              away.add(new ScanFailure(root, Reasons.ROOT_GONE));
            }
          }
          return scanFolders(requireFolders(all), progress).with(away);
        });
  }

  /**
   * Takes a root out of the library with the tracks below it. What the person said about them and
   * what was heard stays for the day they return; the files are not touched.
   *
   * @throws IllegalArgumentException if that is no root
   * @throws ScanInProgressException if a scan of this library runs, here or in another process
   */
  public void removeRoot(Path root) {
    lock.during(
        () -> {
          if (!store.roots().contains(root)) {
            throw new IllegalArgumentException(
                "%s is none of the library's folders %s".formatted(root, store.roots()));
          }
          store.removeRoot(root);
          return root;
        });
  }

  private ScanReport scanFolders(List<Path> folders, ScanProgress progress) {
    FutureTask<List<KnownFile>> asked = new FutureTask<>(store::files);
    new Thread(asked, "known files").start();
    FoundFiles found;
    try {
      found = new FileFinder(progress, () -> stopIfCancelled(progress)).find(folders);
    } finally {
      finish(asked);
    }
    List<KnownFile> known = result(asked);
    ScanPlan plan = ScanPlan.of(folders, found, known, store.failures());
    Relocation relocation = new Relocation(known, plan, store.roots());
    ScanTally tally = new ScanTally(plan);
    read(plan, relocation, tally, progress);
    save(plan, relocation, tally, progress);
    store.addRoots(folders);
    return tally.report().with(notes(folders, found));
  }

  /** Waits until the library has answered, so that nothing runs on after a scan. */
  private static void finish(FutureTask<?> task) {
    boolean interrupted = false;
    while (!task.isDone()) {
      try {
        task.get();
      } catch (InterruptedException e) {
        interrupted = true;
      } catch (ExecutionException e) {
        break; // whoever asks for the result is told
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static <T> T result(Future<T> finished) {
    try {
      return finished.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("the library's files could not be read", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ScanCancelledException();
    }
  }

  /** What a person should know of files that are in the library all the same. */
  private List<ScanFailure> notes(List<Path> folders, FoundFiles found) {
    List<ScanFailure> notes = new ArrayList<>();
    store.longerThan(LONG).stream()
        .filter(file -> folders.stream().anyMatch(file::startsWith))
        .forEach(file -> notes.add(new ScanFailure(file, Reasons.LONG)));
    found.cueSheets().forEach(sheet -> CueSheet.note(sheet).ifPresent(notes::add));
    return notes;
  }

  private void read(ScanPlan plan, Relocation relocation, ScanTally tally, ScanProgress progress) {
    int total = plan.toRead().size();
    progress.report(Phase.READING_TAGS, 0, total);
    reader.read(
        plan.toRead(),
        batch -> {
          List<ScannedTrack> tracks = batch.tracks().stream().map(relocation::recognize).toList();
          if (!tracks.isEmpty()) {
            moods.update(store.save(tracks));
          }
          if (!batch.broken().isEmpty()) {
            store.saveFailures(batch.broken());
          }
          tally.add(batch, tracks);
          progress.report(Phase.READING_TAGS, tally.filesRead(), total);
          stopIfCancelled(progress);
        });
  }

  private void save(ScanPlan plan, Relocation relocation, ScanTally tally, ScanProgress progress) {
    List<TrackId> gone = relocation.gone();
    int total = gone.size() + plan.goneFailures().size() + plan.newCovers().size();
    progress.report(Phase.SAVING, 0, total);
    if (total > 0) {
      store.remove(gone);
      store.removeFailures(plan.goneFailures());
      store.saveCovers(plan.newCovers());
    }
    tally.removed(gone.size());
    progress.report(Phase.SAVING, total, total);
  }

  private static void stopIfCancelled(ScanProgress progress) {
    if (progress.cancelled() || Thread.currentThread().isInterrupted()) {
      throw new ScanCancelledException();
    }
  }

  /** The real paths of the roots, without those that lie inside others. */
  private static List<Path> requireFolders(List<Path> roots) {
    List<Path> folders = new ArrayList<>();
    for (Path root : roots) {
      if (!Files.isDirectory(root)) {
        throw new IllegalArgumentException(
            Files.exists(root) ? "not a folder: " + root : "there is no folder " + root);
      }
      try {
        folders.add(root.toRealPath());
      } catch (IOException e) {
        throw new IllegalArgumentException("the folder cannot be read: " + root, e);
      }
    }
    return folders.stream()
        .distinct()
        .filter(inner -> folders.stream().noneMatch(outer -> isInside(inner, outer)))
        .sorted()
        .toList();
  }

  private static boolean isInside(Path inner, Path outer) {
    return !inner.equals(outer) && inner.startsWith(outer);
  }
}
