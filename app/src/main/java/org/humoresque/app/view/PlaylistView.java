package org.humoresque.app.view;

import java.util.List;
import org.humoresque.app.session.Playlist;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Track;
import org.humoresque.kernel.TrackMood;
import org.humoresque.kernel.TrackTags;
import org.humoresque.recommend.RankedTrack;
import org.jspecify.annotations.Nullable;

/** Music chosen for a mood, best first. */
public record PlaylistView(PointView mood, String goal, PointView target, List<Entry> tracks) {

  /**
   * One chosen track.
   *
   * @param duration in seconds; 0 where the file does not tell
   * @param path null of a song without a file
   * @param link where that opens; null of a file
   * @param gain null where nobody measured it
   * @param score how well it fits, from 0 to 1
   * @param explanation why it was chosen, in plain words
   */
  public record Entry(
      long id,
      String title,
      @Nullable String artist,
      @Nullable String album,
      double duration,
      @Nullable String path,
      @Nullable String link,
      boolean hasCover,
      @Nullable GainView gain,
      double score,
      String explanation,
      double valence,
      double arousal,
      @Nullable String emotion,
      String moodSource) {

    static Entry of(RankedTrack ranked) {
      Track track = ranked.track().track();
      TrackMood mood = ranked.track().mood();
      TrackTags tags = track.tags();
      return new Entry(
          track.id().value(),
          track.displayTitle(),
          tags.artist().orElse(null),
          tags.album().orElse(null),
          track.duration().toMillis() / 1000.0,
          track.isPlayable() ? track.file().toString() : null,
          track.link().map(Object::toString).orElse(null),
          track.cover().isPresent(),
          GainView.of(tags.gain()),
          ranked.score(),
          ranked.explanation(),
          mood.mood().valence(),
          mood.mood().arousal(),
          mood.emotion().map(Emotion::label).orElse(null),
          TrackView.sourceName(mood));
    }
  }

  public static PlaylistView of(Playlist playlist) {
    return new PlaylistView(
        PointView.of(playlist.mood()),
        playlist.goal().label(),
        PointView.of(playlist.target()),
        playlist.tracks().stream().map(Entry::of).toList());
  }
}
