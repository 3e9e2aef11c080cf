package org.humoresque.app.session;

import java.util.Map;
import java.util.Optional;
import org.humoresque.kernel.MoodedTrack;
import org.humoresque.kernel.TrackId;
import org.humoresque.recommend.SongIndex;

/**
 * Every track with a known mood, at one moment.
 *
 * @param index what the recommender looks at
 * @param tracks the tracks themselves
 */
public record MoodedSongs(SongIndex index, Map<TrackId, MoodedTrack> tracks) {

  /** The title of a track, if it is among them. */
  public Optional<String> title(TrackId id) {
    return Optional.ofNullable(tracks.get(id)).map(track -> track.track().displayTitle());
  }
}
