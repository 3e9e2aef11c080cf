package org.humoresque.library;

import java.util.Optional;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Track;
import org.humoresque.kernel.TrackAnalyzer;
import org.humoresque.kernel.TrackMood;
import org.humoresque.kernel.TrackMood.Source;

/**
 * Finds a track's emotion in its title, for tests.
 *
 * @param version as the analyser names itself; shows in the evidence
 */
public record TitleAnalyzer(String version) implements TrackAnalyzer {

  @Override
  public Optional<TrackMood> analyze(Track track) {
    return Emotion.find(track.displayTitle())
        .map(
            emotion ->
                new TrackMood(emotion.mood(), Optional.of(emotion), 0.5, Source.MOOD_TAG, version));
  }
}
