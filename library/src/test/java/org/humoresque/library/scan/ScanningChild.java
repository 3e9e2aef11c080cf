package org.humoresque.library.scan;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.humoresque.library.Library;
import org.humoresque.library.TitleAnalyzer;
import org.humoresque.library.scan.ScanProgress.Phase;

/** A process that scans and tells its parent, line by line, how far it is. */
final class ScanningChild {

  private ScanningChild() {}

  /**
   * @param arguments data folder, music folder, and {@code wait} to stand still before reading the
   *     first file, until the parent closes our input or kills us
   */
  public static void main(String[] arguments) {
    PrintStream parent = System.out;
    try (Library library = Library.open(Path.of(arguments[0]), new TitleAnalyzer("1"))) {
      library
          .scanner()
          .scan(
              List.of(Path.of(arguments[1])),
              (phase, done, total) -> {
                parent.println(phase.name() + " " + done);
                if (arguments.length > 2 && phase == Phase.READING_TAGS) {
                  awaitEndOfInput();
                }
              });
    }
  }

  private static void awaitEndOfInput() {
    try {
      System.in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
