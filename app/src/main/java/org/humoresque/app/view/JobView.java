package org.humoresque.app.view;

import java.util.Locale;
import org.humoresque.app.session.JobStatus;
import org.jspecify.annotations.Nullable;

/** How far the work on the library is. */
public record JobView(
    String state,
    String kind,
    String phase,
    long done,
    long total,
    @Nullable ScanReportView report,
    @Nullable String error) {

  public static JobView of(JobStatus status) {
    return new JobView(
        status.state().name().toLowerCase(Locale.ROOT),
        status.kind().name().toLowerCase(Locale.ROOT),
        status.phase(),
        status.done(),
        status.total(),
        status.report().map(ScanReportView::of).orElse(null),
        status.error().orElse(null));
  }
}
