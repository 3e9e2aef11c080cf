package org.humoresque.app.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.humoresque.app.view.TrackView;
import org.humoresque.kernel.Track;
import org.humoresque.kernel.TrackId;
import org.humoresque.kernel.TrackMood;
import org.humoresque.library.Library;
import org.humoresque.library.store.BrowseStore;
import org.humoresque.library.store.SongLanguage;
import org.humoresque.library.store.TrackStore;

/** Tracks as they are answered, with all that is known of them read at once. */
final class TrackViews {

  private final TrackStore store;
  private final BrowseStore browsing;

  TrackViews(Library library) {
    this.store = library.store();
    this.browsing = library.browsing();
  }

  List<TrackView> of(List<Track> tracks) {
    List<TrackId> ids = tracks.stream().map(Track::id).toList();
    Map<TrackId, TrackMood> moods = store.moods(ids);
    Map<TrackId, SongLanguage> languages = browsing.languages(ids);
    return tracks.stream()
        .map(
            track ->
                TrackView.of(
                    track,
                    Optional.ofNullable(moods.get(track.id())),
                    Optional.ofNullable(languages.get(track.id()))))
        .toList();
  }

  TrackView of(Track track) {
    return of(List.of(track)).get(0);
  }

  /** The tracks of these names that are still there. */
  List<TrackView> named(List<TrackId> ids) {
    return of(store.find(ids));
  }
}
