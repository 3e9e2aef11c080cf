package org.humoresque.app.view;

import java.util.List;
import org.humoresque.library.scan.ScanReport;

/** What a scan changed, and the files it could not read. */
public record ScanReportView(
    int added, int updated, int removed, int unchanged, List<Failure> failures) {

  /** A file that could not be read, and why. */
  public record Failure(String path, String reason) {}

  public static ScanReportView of(ScanReport report) {
    return new ScanReportView(
        report.added(),
        report.updated(),
        report.removed(),
        report.unchanged(),
        report.failures().stream()
            .map(failure -> new Failure(failure.path().toString(), failure.reason()))
            .toList());
  }
}
