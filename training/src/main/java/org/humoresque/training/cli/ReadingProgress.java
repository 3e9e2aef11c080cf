package org.humoresque.training.cli;

import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/**
 * Shows how many faces or recordings have been read as a bar on the terminal; away from one,
 * nothing. The launcher says whether standard error is a terminal.
 */
final class ReadingProgress implements Runnable, AutoCloseable {

  private final Optional<ProgressBar> bar;

  ReadingProgress(long faces) {
    this("Reading faces", faces);
  }

  /**
   * @param task what is done, for people
   * @param items how many there are
   */
  ReadingProgress(String task, long items) {
    this.bar =
        Boolean.getBoolean("humoresque.terminal")
            ? Optional.of(
                new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(items)
                    .setConsumer(new ConsoleProgressBarConsumer(System.err))
                    .build())
            : Optional.empty();
  }

  /** One more was read. */
  @Override
  public void run() {
    bar.ifPresent(ProgressBar::step);
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
