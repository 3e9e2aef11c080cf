package org.humoresque.training.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.humoresque.training.data.DataReport;

/** Tells people what was left out of their data. */
final class DataMessages {

  private DataMessages() {}

  /** One line on standard error if faces were damaged; nothing if none was. */
  static void print(PrintWriter messages, Path data, DataReport report) {
    report.summary().ifPresent(summary -> messages.printf("Left out of %s: %s%n", data, summary));
  }
}
