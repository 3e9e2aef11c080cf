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

  /** One page of what was found. */
  record Page(long total, List<TrackView> tracks) {}

  /** What the person says of a track. */
  record Label(@Nullable String emotion) {}

  private final TrackStore store;
  private final LyricsStore lyrics;
  private final SoundStore sounds;
  private final TrackFinder tracks;

  TracksHandler(Library library, TrackFinder tracks) {
    this.store = library.store();
    this.lyrics = library.lyrics();
    this.sounds = library.sounds();
    this.tracks = tracks;
  }

  void search(Context context) {
    String query = Optional.ofNullable(context.queryParam("query")).orElse("");
    int limit = number(context, "limit", 50, MAX_LIMIT);
    int offset = number(context, "offset", 0, Integer.MAX_VALUE);
    List<TrackView> found = store.search(query, limit, offset).stream().map(this::view).toList();
    context.json(new Page(store.count(query), found));
  }

  void label(Context context) throws IOException {
    Track track = tracks.find(context);
    String emotion = JsonBody.read(context, Label.class).emotion();
    if (emotion == null) {
      throw new BadRequestResponse("say the emotion: {\"emotion\": \"happy\"}");
    }
    store.label(track.id(), Emotion.parse(emotion));
    context.json(view(track));
  }

  void unlabel(Context context) {
    Track track = tracks.find(context);
    store.unlabel(track.id());
    context.json(view(track));
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

  private TrackView view(Track track) {
    return TrackView.of(track, store.mood(track.id()));
  }

  private static int number(Context context, String name, int standard, int max) {
    String text = context.queryParam(name);
    if (text == null || text.isEmpty()) {
      return standard;
    }
    try {
      int value = Integer.parseInt(text);
      if (value >= 0 && value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      // answered below like any other wrong number
    }
    throw new BadRequestResponse(
        "%s must be a whole number in [0, %d], but is '%s'".formatted(name, max, text));
  }
}
