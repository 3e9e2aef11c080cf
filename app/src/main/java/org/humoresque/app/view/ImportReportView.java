package org.humoresque.app.view;

import java.util.List;
import org.humoresque.app.session.LibraryReport;
import org.humoresque.library.scan.ScanReport;

/** What an import changed, and what it could not take. */
public record ImportReportView(
    int added, int updated, int removed, int unchanged, List<ScanReportView.Failure> failures) {

  public static ImportReportView of(LibraryReport report) {
    ScanReport scan = report.scan();
    return new ImportReportView(
        scan.added(),
        scan.updated(),
        scan.removed(),
        scan.unchanged(),
        scan.failures().stream()
            .map(it -> new ScanReportView.Failure(it.path().toString(), it.reason()))
            .toList());
  }

  /** Several imports as one. */
  public static ImportReportView sum(List<ImportReportView> reports) {
    return new ImportReportView(
        reports.stream().mapToInt(ImportReportView::added).sum(),
        reports.stream().mapToInt(ImportReportView::updated).sum(),
        reports.stream().mapToInt(ImportReportView::removed).sum(),
        reports.stream().mapToInt(ImportReportView::unchanged).sum(),
        reports.stream().flatMap(report -> report.failures().stream()).toList());
  }
}
