package org.humoresque.app.view;

import java.util.Locale;
import org.humoresque.app.session.VideoStatus;
import org.jspecify.annotations.Nullable;

/**
 * How far the reading of a film is.
 *
 * @param state {@code waiting}, {@code running}, {@code done} or {@code failed}
 * @param secondsRead playing time that was read
 * @param seconds playing time the film promises; 0 while unknown
 * @param film what was read; null until it is done
 * @param error why it failed; null if it did not
 */
public record VideoJobView(
    String id,
    String name,
    String state,
    double secondsRead,
    double seconds,
    @Nullable VideoView film,
    @Nullable String error) {

  public static VideoJobView of(VideoStatus status) {
    return new VideoJobView(
        status.id(),
        status.name(),
        status.state().name().toLowerCase(Locale.ROOT),
        status.secondsRead(),
        status.seconds(),
        status.reading().map(VideoView::of).orElse(null),
        status.error().orElse(null));
  }
}
