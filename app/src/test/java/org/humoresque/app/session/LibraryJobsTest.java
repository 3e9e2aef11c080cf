package org.humoresque.app.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.humoresque.app.session.JobStatus.Kind;
import org.humoresque.app.session.JobStatus.State;
import org.humoresque.app.session.LibraryJobs.Work;
import org.humoresque.library.lyrics.LyricsReport;
import org.humoresque.library.scan.ScanReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LibraryJobsTest {

  private static final LibraryReport REPORT =
      new LibraryReport(new ScanReport(1, 2, 3, 4, List.of()), LyricsReport.NONE, Optional.empty());

  private final LibraryJobs jobs = new LibraryJobs();

  @AfterEach
  void close() {
    jobs.close();
  }

  @Test
  void nothingHasRunAtFirst() {
    assertThat(jobs.status().state()).isEqualTo(State.IDLE);
  }

  @Test
  void jobTellsHowFarItIsAndWhatCameOut() throws InterruptedException {
    CountDownLatch told = new CountDownLatch(1);
    CountDownLatch seen = new CountDownLatch(1);
    jobs.start(
        Kind.SCAN,
        progress -> {
          progress.at("reading tags", 3, 10);
          told.countDown();
          await(seen);
          return REPORT;
        });

    told.await();
    JobStatus halfway = jobs.status();
    seen.countDown();
    awaitEnd();

    assertThat(halfway.state()).isEqualTo(State.RUNNING);
    assertThat(halfway.phase()).isEqualTo("reading tags");
    assertThat(halfway.done()).isEqualTo(3);
    assertThat(halfway.total()).isEqualTo(10);
    assertThat(jobs.status().state()).isEqualTo(State.DONE);
    assertThat(jobs.status().report()).contains(REPORT);
  }

  @Test
  void secondJobIsRefusedWhileOneRuns() {
    CountDownLatch end = new CountDownLatch(1);
    Work work =
        progress -> {
          await(end);
          return REPORT;
        };
    jobs.start(Kind.SCAN, work);

    assertThatThrownBy(() -> jobs.start(Kind.DEMO, work))
        .isInstanceOf(LibraryBusyException.class)
        .hasMessageContaining("a scan is already running");
    end.countDown();
  }

  @Test
  void failureIsToldAndTheNextJobRuns() {
    jobs.start(
        Kind.DEMO,
        progress -> {
          throw new IllegalStateException("the disk is full");
        });
    awaitEnd();
    JobStatus failed = jobs.status();
    jobs.start(Kind.SCAN, progress -> REPORT);
    awaitEnd();

    assertThat(failed.state()).isEqualTo(State.FAILED);
    assertThat(failed.error()).contains("the disk is full");
    assertThat(jobs.status().state()).isEqualTo(State.DONE);
  }

  @Test
  void closingInterruptsTheJob() throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    jobs.start(
        Kind.SCAN,
        progress -> {
          started.countDown();
          await(new CountDownLatch(1));
          return REPORT;
        });
    started.await();

    jobs.close();

    assertThat(jobs.status().state()).isEqualTo(State.FAILED);
  }

  private void awaitEnd() {
    while (jobs.status().state() == State.RUNNING) {
      Thread.onSpinWait();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
