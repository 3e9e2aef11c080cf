package org.humoresque.training.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.humoresque.training.cnn.EpochMetrics;
import org.humoresque.training.cnn.TrainingProgress;
import org.jspecify.annotations.Nullable;

/**
 * Shows a training on the terminal as a bar with epoch, loss, accuracy and time left; away from a
 * terminal, as one line per epoch.
 */
final class ConsoleProgress implements TrainingProgress, AutoCloseable {

  private final PrintWriter messages;
  private final int epochs;
  private final boolean terminal = System.console() != null;
  private @Nullable ProgressBar bar;

  ConsoleProgress(PrintWriter messages, int epochs) {
    this.messages = messages;
    this.epochs = epochs;
  }

  @Override
  public void step(int epoch, int step, int steps, double loss, double accuracy) {
    if (terminal) {
      ProgressBar shown = bar(steps);
      shown.stepTo((epoch - 1L) * steps + step);
      shown.setExtraMessage(
          String.format(
              Locale.ROOT, " epoch %d/%d loss %.2f acc %.2f", epoch, epochs, loss, accuracy));
    }
  }

  @Override
  public void epoch(EpochMetrics metrics) {
    if (!terminal) {
      Duration left =
          Duration.ofSeconds(Math.round(metrics.seconds() * (epochs - metrics.epoch())));
      messages.println(
          String.format(
              Locale.ROOT,
              "epoch %d/%d loss %.3f accuracy %.3f validation %.3f, %d min %d s left",
              metrics.epoch(),
              epochs,
              metrics.loss(),
              metrics.accuracy(),
              metrics.validationAccuracy(),
              left.toMinutes(),
              left.toSecondsPart()));
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }

  private ProgressBar bar(int steps) {
    ProgressBar shown = bar;
    if (shown == null) {
      shown =
          new ProgressBarBuilder()
              .setTaskName("Training")
              .setInitialMax((long) epochs * steps)
              .setConsumer(new ConsoleProgressBarConsumer(System.err))
              .build();
      bar = shown;
    }
    return shown;
  }
}
