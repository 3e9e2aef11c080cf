package org.humoresque.training.cli;

import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/**
 * Shows how many faces have been read as a bar on the terminal; away from one, nothing. The
 * launcher says whether standard error is a terminal.
 */
final class ReadingProgress implements Runnable, AutoCloseable {

  private final Optional<ProgressBar> bar;

  ReadingProgress(long faces) {
    this.bar =
        Boolean.getBoolean("humoresque.terminal")
            ? Optional.of(
                new ProgressBarBuilder()
                    .setTaskName("Reading faces")
                    .setInitialMax(faces)
                    .setConsumer(new ConsoleProgressBarConsumer(System.err))
                    .build())
            : Optional.empty();
  }

  /** One face more was read. */
  @Override
  public void run() {
    bar.ifPresent(ProgressBar::step);
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
