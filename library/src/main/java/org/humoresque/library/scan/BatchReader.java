package org.humoresque.library.scan;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.humoresque.library.store.KnownFailure;
import org.humoresque.library.store.ScannedTrack;

/**
 * Reads files with two threads, ahead of the thread that saves them, and hands them over in batches
 * in their order.
 */
final class BatchReader {

  private static final int THREADS = 2;
  private static final int BATCH = 64;
  private static final int BATCHES_AHEAD = 4;

  private final MusicFileReader reader;

  BatchReader(MusicFileReader reader) {
    this.reader = reader;
  }

  /**
   * What became of some files.
   *
   * @param tracks those that were read
   * @param broken those that will not be readable until they change
   * @param failures those that could not be opened this time
   */
  record Batch(List<ScannedTrack> tracks, List<KnownFailure> broken, List<ScanFailure> failures) {

    int size() {
      return tracks.size() + broken.size() + failures.size();
    }
  }

  /** Reads all files, and gives each batch to the caller's own thread. */
  void read(List<FoundFile> files, Consumer<Batch> save) {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS, BatchReader::daemon);
    try {
      Deque<Future<Batch>> ahead = new ArrayDeque<>();
      for (int from = 0; from < files.size(); from += BATCH) {
        List<FoundFile> some = files.subList(from, Math.min(files.size(), from + BATCH));
        ahead.add(threads.submit(() -> readBatch(some)));
        if (ahead.size() == BATCHES_AHEAD) {
          save.accept(result(ahead.remove()));
        }
      }
      while (!ahead.isEmpty()) {
        save.accept(result(ahead.remove()));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private Batch readBatch(List<FoundFile> files) {
    Batch batch = new Batch(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (FoundFile file : files) {
      if (Thread.currentThread().isInterrupted()) {
        break;
      }
      try {
        batch.tracks().add(read(file));
      } catch (UnreadableAudioException e) {
        batch
            .broken()
            .add(new KnownFailure(file.file(), file.stamp(), String.valueOf(e.getMessage())));
      } catch (IOException e) {
        batch.failures().add(new ScanFailure(file.file(), Reasons.of(e)));
      }
    }
    return batch;
  }

  private ScannedTrack read(FoundFile found) throws IOException {
    MusicFile music = reader.read(found.file());
    return new ScannedTrack(
        Optional.empty(),
        found.file(),
        found.stamp(),
        music.content(),
        music.tags(),
        music.duration(),
        ScanPlan.cover(music.hasPicture(), found),
        LyricsFinder.find(found.sidecar(), music.lyrics()),
        Optional.of(music.former()));
  }

  private static Batch result(Future<Batch> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ScanCancelledException();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("reading music files failed", e.getCause());
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "scan-reader");
    thread.setDaemon(true);
    return thread;
  }
}
