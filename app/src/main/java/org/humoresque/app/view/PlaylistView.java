package org.humoresque.app.view;

import java.util.List;
import org.humoresque.app.session.MoodedSongs;
import org.humoresque.app.session.Playlist;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Track;
import org.humoresque.kernel.TrackMood;
import org.humoresque.kernel.TrackTags;
import org.humoresque.recommend.MoodGoal;
import org.humoresque.recommend.RankedTrack;
import org.jspecify.annotations.Nullable;

/**
 * Music chosen for a mood, best first.
 *
 * @param goal null if the person pointed at the target themself
 * @param allowed how many songs fulfil all demands
 * @param relaxations where none does: what to give up
 */
public record PlaylistView(
    PointView mood,
    @Nullable String goal,
    PointView target,
    String algorithm,
    int allowed,
    List<Entry> tracks,
    List<RelaxationView> relaxations) {

  /**
   * One chosen track.
   *
   * @param duration in seconds; 0 where the file does not tell
   * @param path null of a song without a file
   * @param link where that opens; null of a file
   * @param gain null where nobody measured it
   * @param score how well it fits, from 0 to 1
   * @param explanation why it was chosen, in plain words
   * @param reasons why it was chosen, as data: what its score is made of
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
      List<ReasonView> reasons,
      double valence,
      double arousal,
      @Nullable String emotion,
      String moodSource) {

    static Entry of(RankedTrack ranked, MoodedSongs library) {
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
          ReasonView.of(ranked.reasons(), library),
          mood.mood().valence(),
          mood.mood().arousal(),
          mood.emotion().map(Emotion::label).orElse(null),
          TrackView.sourceName(mood));
    }
  }

  public static PlaylistView of(Playlist playlist) {
    return new PlaylistView(
        PointView.of(playlist.mood()),
        playlist.aim().goal().map(MoodGoal::label).orElse(null),
        PointView.of(playlist.target()),
        playlist.algorithm().label(),
        playlist.allowed(),
        playlist.tracks().stream().map(it -> Entry.of(it, playlist.library())).toList(),
        RelaxationView.of(playlist.waysOut(), playlist.library()));
  }
}
