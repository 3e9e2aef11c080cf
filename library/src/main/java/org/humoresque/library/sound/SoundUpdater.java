package org.humoresque.library.sound;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.humoresque.library.scan.ScanCancelledException;
import org.humoresque.library.store.LibraryException;
import org.humoresque.library.store.SoundReading;
import org.humoresque.library.store.SoundStore;
import org.humoresque.library.store.SoundStore.Recording;

/**
 * Has an analyser hear the recordings of the library, several at a time, and keeps what it says of
 * each at once, with its version.
 */
public final class SoundUpdater {

  private static final long SECONDS_TO_END = 4;

  private final SoundStore store;
  private final SoundAnalyzer analyzer;
  private final int threads;
  private final ThreadFactory factory;

  /**
   * @param threads how many recordings are heard at a time, at least one
   * @param factory makes the threads that hear them
   */
  public SoundUpdater(
      SoundStore store, SoundAnalyzer analyzer, int threads, ThreadFactory factory) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, but is " + threads);
    }
    this.store = store;
    this.analyzer = analyzer;
    this.threads = threads;
    this.factory = factory;
  }

  /** How many recordings this version of the analyser has not heard. */
  public long pending() {
    return store.unheardCount(analyzer.version());
  }

  /** What became of the recordings so far, {@code analysed} of them now. */
  public SoundReport report(long analysed) {
    return new SoundReport(store.heard(), analysed, store.problems());
  }

  /**
   * Hears all recordings that this version of the analyser has not heard. A file that breaks the
   * analyser is told and passed over; one that is not there is left for another run.
   *
   * @throws ScanCancelledException if the thread is interrupted; what was heard is kept
   */
  public SoundReport update(SoundProgress progress, Pause pause) {
    long total = pending();
    if (total == 0) {
      return report(0);
    }
    progress.report(0, total);
    Run run = new Run(new UnheardQueue(store, analyzer.version()), progress, pause, total);
    ExecutorService pool = Executors.newFixedThreadPool(threads, factory);
    try {
      List<Future<?>> workers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        workers.add(pool.submit(run::work));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ScanCancelledException();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new LibraryException("recordings could not be heard", e);
    } finally {
      run.stopped.set(true);
      end(pool);
    }
    return report(run.done);
  }

  /** Returns when nobody uses the analyser any more. */
  private static void end(ExecutorService pool) {
    boolean interrupted = Thread.interrupted();
    pool.shutdownNow();
    try {
      pool.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** One run's threads share this. */
  private final class Run {

    private final UnheardQueue queue;
    private final SoundProgress progress;
    private final Pause pause;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final long total;
    private long done;

    Run(UnheardQueue queue, SoundProgress progress, Pause pause, long total) {
      this.queue = queue;
      this.progress = progress;
      this.pause = pause;
      this.total = total;
    }

    boolean work() throws InterruptedException {
      pause.await();
      Recording recording = queue.poll().orElse(null);
      while (recording != null && !stopped.get()) {
        if (Files.exists(recording.file())) {
          store.save(analyzer.version(), recording.content(), hear(recording));
          count();
        }
        pause.await();
        recording = queue.poll().orElse(null);
      }
      return true;
    }

    private synchronized void count() {
      done++;
      progress.report(done, Math.max(done, total));
    }
  }

  private SoundReading hear(Recording recording) {
    try {
      return analyzer.analyze(recording.file());
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException e) {
      return SoundReading.unreadable("its sound could not be analysed: " + e);
    }
  }
}
