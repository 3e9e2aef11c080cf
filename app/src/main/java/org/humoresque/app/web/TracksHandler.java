package org.humoresque.app.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.humoresque.app.view.TrackLyricsView;
import org.humoresque.app.view.TrackSoundView;
import org.humoresque.app.view.TrackView;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Track;
import org.humoresque.kernel.TrackId;
import org.humoresque.library.Library;
import org.humoresque.library.store.LyricsStore;
import org.humoresque.library.store.SoundStore;
import org.humoresque.library.store.TrackStore;
import org.jspecify.annotations.Nullable;

/** {@code /api/tracks}: search the library and say how a track feels. */
final class TracksHandler {

  private static final int MAX_LIMIT = 1000;

  /**
   * One page of what was found.
   *
   * @param total of a query, {@link TrackStore#MOST_COUNTED} also stands for more
   */
  record Page(long total, List<TrackView> tracks) {}

  /** What the person says of a track. */
  record Label(@Nullable String emotion) {}

  private final TrackStore store;
  private final LyricsStore lyrics;
  private final SoundStore sounds;
  private final TrackFinder tracks;
  private final TrackViews views;

  TracksHandler(Library library, TrackFinder tracks) {
    this.store = library.store();
    this.lyrics = library.lyrics();
    this.sounds = library.sounds();
    this.tracks = tracks;
    this.views = new TrackViews(library);
  }

  void search(Context context) {
    String query = Optional.ofNullable(context.queryParam("query")).orElse("");
    int limit = QueryNumber.of(context, "limit", 50, MAX_LIMIT);
    int offset = QueryNumber.of(context, "offset", 0, Integer.MAX_VALUE);
    List<TrackView> found = views.of(store.search(query, limit, offset));
    context.json(new Page(store.count(query), found));
  }

  void label(Context context) throws IOException {
    Track track = tracks.find(context);
    String emotion = JsonBody.read(context, Label.class).emotion();
    if (emotion == null) {
      throw new BadRequestResponse("say the emotion: {\"emotion\": \"happy\"}");
    }
    store.label(track.id(), Emotion.parse(emotion));
    context.json(views.of(track));
  }

  void unlabel(Context context) {
    Track track = tracks.find(context);
    store.unlabel(track.id());
    context.json(views.of(track));
  }

  /** {@code GET /api/tracks/{id}/lyrics}: what is known of a track's words. */
  void lyrics(Context context) {
    context.json(TrackLyricsView.of(lyrics.find(tracks.find(context).id())));
  }

  /** {@code GET /api/tracks/{id}/sound}: what was heard in a track. */
  void sound(Context context) {
    TrackId track = tracks.find(context).id();
    context.json(TrackSoundView.of(sounds.find(track), store.mood(track)));
  }
}
