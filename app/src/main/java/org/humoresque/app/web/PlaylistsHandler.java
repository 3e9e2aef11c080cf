package org.humoresque.app.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.humoresque.app.view.TrackView;
import org.humoresque.kernel.Track;
import org.humoresque.kernel.TrackId;
import org.humoresque.library.Library;
import org.humoresque.library.playlist.PlaylistFile;
import org.humoresque.library.playlist.Playlists;
import org.humoresque.library.store.SavedPlaylist;
import org.jspecify.annotations.Nullable;

/** {@code /api/playlists}: the playlists that were imported or saved. */
final class PlaylistsHandler {

  /** A playlist to keep: tracks of the library in their order. */
  record Request(@Nullable String name, @Nullable List<Long> tracks) {}

  /**
   * One song of a playlist.
   *
   * @param track null if the library does not have it
   */
  record Entry(
      @Nullable String title,
      @Nullable String artist,
      @Nullable String location,
      @Nullable TrackView track) {}

  record View(long id, String name, List<Entry> entries) {}

  private final Library library;

  PlaylistsHandler(Player player) {
    this.library = player.library();
  }

  void list(Context context) {
    context.json(library.savedPlaylists().all());
  }

  void show(Context context) {
    long id = id(context);
    SavedPlaylist playlist = find(id);
    context.json(
        new View(id, playlist.name(), playlist.entries().stream().map(this::view).toList()));
  }

  void save(Context context) throws IOException {
    Request request = JsonBody.read(context, Request.class);
    List<SavedPlaylist.Entry> entries = new ArrayList<>();
    for (Long id : Objects.requireNonNullElse(request.tracks(), List.<Long>of())) {
      Track track =
          library
              .store()
              .find(new TrackId(id))
              .orElseThrow(() -> new BadRequestResponse("there is no track " + id));
      entries.add(Playlists.entry(track));
    }
    String name = Objects.requireNonNullElse(request.name(), "").strip();
    if (name.isEmpty() || entries.isEmpty()) {
      throw new BadRequestResponse(
          "a playlist needs a name and tracks: {\"name\": \"Evening\", \"tracks\": [1, 2]}");
    }
    library.savedPlaylists().save(new SavedPlaylist(name, entries));
    list(context.status(HttpStatus.CREATED));
  }

  /** {@code GET /api/playlists/{id}/{file}}: in the form the file's name says. */
  void file(Context context) throws IOException {
    SavedPlaylist playlist = library.playlists().placed(find(id(context)));
    String name = context.pathParam("file");
    if (!PlaylistFile.isNamed(Path.of(name))) {
      throw new BadRequestResponse(
          "'%s' must end in one of %s".formatted(name, PlaylistFile.endings()));
    }
    ExportHandler.send(context, name, file -> PlaylistFile.write(playlist, file, false));
  }

  void remove(Context context) {
    library.savedPlaylists().remove(id(context));
    context.status(HttpStatus.NO_CONTENT);
  }

  private Entry view(SavedPlaylist.Entry entry) {
    Optional<Track> track = entry.track().flatMap(library.store()::find);
    return new Entry(
        entry.title().orElse(null),
        entry.artist().orElse(null),
        entry.location().orElse(null),
        track.map(it -> TrackView.of(it, library.store().mood(it.id()))).orElse(null));
  }

  private SavedPlaylist find(long id) {
    return library
        .savedPlaylists()
        .find(id)
        .orElseThrow(() -> new NotFoundResponse("there is no playlist " + id));
  }

  private static long id(Context context) {
    String text = context.pathParam("id");
    if (!text.matches("\\d{1,18}")) {
      throw new BadRequestResponse(
          "a playlist's id must be a whole number, but is '%s'".formatted(text));
    }
    return Long.parseLong(text);
  }
}
