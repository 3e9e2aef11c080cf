package org.humoresque.training.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.humoresque.training.data.DataReport;

/** Tells people what was left out of their data. */
final class DataMessages {

  private DataMessages() {}

  /** A line on standard error each for damaged and for ignored faces; nothing if there is none. */
  static void print(PrintWriter messages, Path data, DataReport report) {
    report.summary().ifPresent(summary -> messages.printf("Left out of %s: %s%n", data, summary));
    if (report.ignored() > 0) {
      messages.printf("Ignored in %s, as asked: %d faces%n", data, report.ignored());
    }
  }
}
