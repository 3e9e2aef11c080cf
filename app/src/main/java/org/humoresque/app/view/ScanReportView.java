package org.humoresque.app.view;

import java.util.List;
import org.humoresque.app.session.LibraryReport;
import org.humoresque.library.lyrics.LyricsReport;
import org.humoresque.library.scan.ScanReport;

/** What a scan changed, the files it could not read, and what became of the songs' words. */
public record ScanReportView(
    int added, int updated, int removed, int unchanged, List<Failure> failures, Lyrics lyrics) {

  /** A file that could not be read, and why. */
  public record Failure(String path, String reason) {}

  /**
   * The words.
   *
   * @param found songs of the library that have some
   * @param analysed texts that were read now
   */
  public record Lyrics(long found, long analysed, List<Failure> failures) {

    static Lyrics of(LyricsReport report) {
      return new Lyrics(
          report.found(),
          report.analysed(),
          report.problems().entrySet().stream()
              .map(problem -> new Failure(problem.getKey(), problem.getValue()))
              .toList());
    }
  }

  public static ScanReportView of(LibraryReport report) {
    ScanReport scan = report.scan();
    return new ScanReportView(
        scan.added(),
        scan.updated(),
        scan.removed(),
        scan.unchanged(),
        scan.failures().stream()
            .map(failure -> new Failure(failure.path().toString(), failure.reason()))
            .toList(),
        Lyrics.of(report.lyrics()));
  }
}
