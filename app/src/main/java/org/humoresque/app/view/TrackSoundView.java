package org.humoresque.app.view;

import java.util.Map;
import java.util.Optional;
import org.humoresque.kernel.EmotionScores;
import org.humoresque.kernel.TrackMood;
import org.humoresque.library.store.SoundReading;
import org.jspecify.annotations.Nullable;

/**
 * What was heard in a track of the library, and what all that is known of it comes to.
 *
 * @param reading null until it was heard
 * @param emotions emotion to probability by all sources together; null where there is none
 */
public record TrackSoundView(@Nullable SoundView reading, @Nullable Map<String, Double> emotions) {

  public static TrackSoundView of(Optional<SoundReading> reading, Optional<TrackMood> mood) {
    return new TrackSoundView(
        reading.map(SoundView::of).orElse(null),
        mood.flatMap(TrackMood::scores).map(EmotionScores::toMap).orElse(null));
  }
}
