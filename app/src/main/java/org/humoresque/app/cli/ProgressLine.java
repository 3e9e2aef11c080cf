package org.humoresque.app.cli;

import java.time.Duration;
import java.time.Instant;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** A progress bar on standard error, shown on a terminal once the work takes over a second. */
final class ProgressLine implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final int WIDTH = 80;

  private final boolean terminal;
  private final Instant start = Instant.now();
  private String phase = "";
  private @Nullable ProgressBar bar;

  ProgressLine(boolean terminal) {
    this.terminal = terminal;
  }

  /**
   * @param total 0 while it is unknown
   */
  synchronized void at(String nowPhase, long done, long total) {
    if (!terminal || Duration.between(start, Instant.now()).compareTo(PATIENCE) < 0) {
      return;
    }
    if (bar == null || !phase.equals(nowPhase)) {
      end();
      phase = nowPhase;
      bar =
          new ProgressBarBuilder()
              .setTaskName(nowPhase)
              .setInitialMax(total > 0 ? total : -1)
              .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
              .build();
    }
    bar.stepTo(done);
    if (total > 0) {
      bar.maxHint(total);
    }
  }

  @Override
  public void close() {
    end();
  }

  /** Makes room for other output; the next step shows it again. */
  synchronized void end() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
