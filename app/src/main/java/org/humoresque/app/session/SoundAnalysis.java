package org.humoresque.app.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.humoresque.app.session.SoundStatus.State;
import org.humoresque.library.scan.ScanCancelledException;
import org.humoresque.library.sound.Pause;
import org.humoresque.library.sound.SoundReport;
import org.humoresque.library.sound.SoundUpdater;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the library's recordings heard beside everything else: after each scan, and where a stopped
 * or killed run left something. It never stands in the way of a scan.
 */
public final class SoundAnalysis implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SoundAnalysis.class);

  private final Supplier<SoundUpdater> updater;
  private final boolean wanted;
  private final Pause pause = new Pause();
  private final ExecutorService thread;
  private volatile SoundStatus status;
  private boolean busy;
  private boolean again;

  /**
   * @param updater made when it is first needed
   * @param wanted false if the settings turn it off
   */
  public SoundAnalysis(Supplier<SoundUpdater> updater, boolean wanted) {
    this.updater = updater;
    this.wanted = wanted;
    this.thread = Executors.newSingleThreadExecutor(new QuietThreads("sound"));
    this.status = SoundStatus.at(wanted ? State.IDLE : State.OFF);
  }

  public SoundStatus status() {
    SoundStatus now = status;
    return now.state() == State.RUNNING && pause.isOn() ? now.in(State.PAUSED) : now;
  }

  /** Hears what was not heard yet, in the background; what comes in meanwhile is heard after. */
  public synchronized void start() {
    if (!wanted) {
      return;
    }
    again = busy;
    if (!busy) {
      busy = true;
      thread.execute(this::run);
    }
  }

  /** Holds it up after the recordings at hand, until {@link #resume}. */
  public void pause() {
    pause.begin();
  }

  /** Goes on after {@link #pause}; starts anew if it had ended. */
  public void resume() {
    pause.end();
    start();
  }

  /** Stops it where it is and waits up to five seconds; what was heard is kept. */
  @Override
  public void close() {
    thread.shutdownNow();
    try {
      if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
        LOG.warn("The hearing of the library did not stop in time; the next start goes on");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    do {
      hear();
    } while (goesOn());
  }

  private synchronized boolean goesOn() {
    busy = again;
    again = false;
    return busy;
  }

  private void hear() {
    Instant start = Instant.now();
    try {
      SoundReport report =
          updater.get().update((done, total) -> status = running(start, done, total), pause);
      if (report.analysed() > 0 || status.state() != State.IDLE) {
        status = status.in(State.DONE);
      }
      status = with(report.problems(), Optional.empty());
      LOG.info("{} recordings heard, {} now", report.heard(), report.analysed());
    } catch (ScanCancelledException e) {
      LOG.info("The hearing of the library was stopped; the next start goes on");
    } catch (RuntimeException e) {
      LOG.error("The library cannot be heard: {}", e.getMessage());
      status =
          with(Map.of(), Optional.of(Objects.requireNonNullElse(e.getMessage(), e.toString())))
              .in(State.FAILED);
    }
  }

  private SoundStatus with(Map<String, String> problems, Optional<String> error) {
    return new SoundStatus(
        status.state(), status.done(), status.total(), Optional.empty(), problems, error);
  }

  private SoundStatus running(Instant start, long done, long total) {
    Optional<Duration> left =
        done == 0
            ? Optional.empty()
            : Optional.of(
                Duration.between(start, Instant.now()).multipliedBy(total - done).dividedBy(done));
    return new SoundStatus(State.RUNNING, done, total, left, status.problems(), Optional.empty());
  }
}
