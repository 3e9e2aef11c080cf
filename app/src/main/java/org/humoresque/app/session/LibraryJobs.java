package org.humoresque.app.session;

import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.humoresque.app.session.JobStatus.Kind;
import org.humoresque.app.session.JobStatus.State;
import org.humoresque.library.store.LibraryException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The work on the library that runs beside the player: one job at a time, on a thread of its own,
 * whose status anyone may ask for.
 */
public final class LibraryJobs implements AutoCloseable {

  /** One job. */
  @FunctionalInterface
  public interface Work {
    /** Does the work, telling how far it is, and reports what came out. */
    LibraryReport run(Progress progress);
  }

  /** Told how far a job is. */
  @FunctionalInterface
  public interface Progress {
    /**
     * @param total 0 while it is unknown
     */
    void at(String phase, long done, long total);
  }

  private static final Logger LOG = LoggerFactory.getLogger(LibraryJobs.class);

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread worker = new Thread(work, "library");
            worker.setDaemon(true);
            return worker;
          });
  private final Runnable afterwards;
  private volatile JobStatus status = JobStatus.IDLE;

  public LibraryJobs() {
    this(() -> {});
  }

  /**
   * @param afterwards done after every job that succeeded
   */
  public LibraryJobs(Runnable afterwards) {
    this.afterwards = afterwards;
  }

  /** How far the running job is, or how the last one ended. */
  public JobStatus status() {
    return status;
  }

  /**
   * Starts a job and returns at once.
   *
   * @throws LibraryBusyException if one runs already
   */
  public synchronized JobStatus start(Kind kind, Work work) {
    if (status.state() == State.RUNNING) {
      throw new LibraryBusyException(status);
    }
    JobStatus started = JobStatus.started(kind);
    status = started;
    thread.execute(() -> run(kind, work));
    return started;
  }

  private void run(Kind kind, Work work) {
    try {
      LibraryReport report =
          work.run((phase, done, total) -> status = status.at(phase, done, total));
      status = status.done(report);
      afterwards.run();
      LOG.info(
          "{} done: {} added, {} updated, {} removed, {} unchanged, {} failed; lyrics of {} songs,"
              + " {} read now",
          kind.label(),
          report.scan().added(),
          report.scan().updated(),
          report.scan().removed(),
          report.scan().unchanged(),
          report.scan().failures().size(),
          report.lyrics().found(),
          report.lyrics().analysed());
    } catch (LibraryException | IllegalArgumentException e) {
      LOG.error("{} failed: {}", kind.label(), e.getMessage());
      status = status.failed(Objects.requireNonNullElse(e.getMessage(), e.toString()));
    } catch (RuntimeException e) {
      LOG.error("{} failed", kind.label(), e);
      status = status.failed(Objects.requireNonNullElse(e.getMessage(), e.toString()));
    }
  }

  /** Stops a running job where it is and waits up to five seconds for it; the store stays sound. */
  @Override
  public void close() {
    thread.shutdownNow();
    try {
      if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
        LOG.warn("The work on the library did not stop in time; the next scan completes it");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
