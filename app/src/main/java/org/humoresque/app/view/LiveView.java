package org.humoresque.app.view;

import java.util.Locale;
import org.humoresque.recommend.live.MoodFollower.State;
import org.jspecify.annotations.Nullable;

/**
 * How somebody is whom the camera looks at.
 *
 * @param mood the mood that steers the music; null until somebody was seen
 * @param smoothed the mood as the last readings have it
 * @param presence {@code nobody_yet}, {@code here} or {@code away}: then the last mood holds
 * @param changed whether the mood that steers the music has just changed
 */
public record LiveView(
    @Nullable PointView mood, @Nullable PointView smoothed, String presence, boolean changed) {

  public static LiveView of(State state) {
    return new LiveView(
        state.mood().map(PointView::of).orElse(null),
        state.smoothed().map(PointView::of).orElse(null),
        state.presence().name().toLowerCase(Locale.ROOT),
        state.changed());
  }
}
