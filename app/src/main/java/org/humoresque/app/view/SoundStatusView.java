package org.humoresque.app.view;

import java.util.List;
import java.util.Locale;
import org.humoresque.app.session.SoundStatus;
import org.humoresque.app.view.ScanReportView.Failure;
import org.jspecify.annotations.Nullable;

/**
 * How far the hearing of the library is.
 *
 * @param state {@code off}, {@code idle}, {@code running}, {@code paused}, {@code done} or {@code
 *     failed}
 * @param secondsLeft how long the rest takes at the pace so far; null while that is unknown
 * @param failures files that could not be heard and why
 * @param error why it stopped, if it failed
 */
public record SoundStatusView(
    String state,
    long done,
    long total,
    @Nullable Long secondsLeft,
    List<Failure> failures,
    @Nullable String error) {

  public static SoundStatusView of(SoundStatus status) {
    return new SoundStatusView(
        status.state().name().toLowerCase(Locale.ROOT),
        status.done(),
        status.total(),
        status.left().map(java.time.Duration::toSeconds).orElse(null),
        Failure.list(status.problems()),
        status.error().orElse(null));
  }
}
