package org.humoresque.app.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.Optional;
import org.humoresque.app.session.JobStatus;
import org.humoresque.app.view.JobView;
import org.humoresque.app.view.ServerView;
import org.humoresque.app.view.WrittenPlaylistView;
import org.humoresque.library.server.Credentials;
import org.humoresque.library.server.MusicServers;
import org.humoresque.library.store.SavedPlaylist;
import org.jspecify.annotations.Nullable;

/** {@code /api/servers}: the music servers that are sources of the library. */
final class ServersHandler {

  /** A server to add: with user and password, or with an API key. */
  record Request(
      @Nullable String name,
      @Nullable String address,
      @Nullable String user,
      @Nullable String password,
      @Nullable String apiKey) {

    /** Never shows the password. */
    @Override
    public String toString() {
      return "server " + name + " at " + address;
    }
  }

  /** Which of the library's playlists to write. */
  record PlaylistRequest(@Nullable Long playlist) {}

  private final Player player;

  ServersHandler(Player player) {
    this.player = player;
  }

  void list(Context context) {
    MusicServers servers = servers();
    context.json(servers.all().stream().map(it -> ServerView.of(it, servers.count(it))).toList());
  }

  void add(Context context) throws IOException {
    Request request = JsonBody.read(context, Request.class);
    String address = text(request.address());
    if (address.isEmpty()) {
      throw new BadRequestResponse(
          "a server needs an address: {\"address\": \"http://music.lan:4533\", \"user\": \"me\","
              + " \"password\": \"…\"}");
    }
    String name = text(request.name());
    servers().add(name.isEmpty() ? ServerView.name(address) : name, address, credentials(request));
    list(context.status(HttpStatus.CREATED));
  }

  void remove(Context context) {
    servers().remove(name(context));
    context.status(HttpStatus.NO_CONTENT);
  }

  void sync(Context context) {
    JobStatus started = player.jobs().start(JobStatus.Kind.SYNC, player.work().sync(name(context)));
    context.status(HttpStatus.ACCEPTED).json(JobView.of(started));
  }

  /** {@code POST /api/servers/{name}/playlists}: writes a playlist to the server. */
  void write(Context context) throws IOException {
    Long id = JsonBody.read(context, PlaylistRequest.class).playlist();
    if (id == null) {
      throw new BadRequestResponse("say which playlist to write: {\"playlist\": 7}");
    }
    SavedPlaylist playlist =
        player
            .library()
            .savedPlaylists()
            .find(id)
            .orElseThrow(() -> new NotFoundResponse("there is no playlist " + id));
    context.json(WrittenPlaylistView.of(servers().write(name(context), playlist)));
  }

  private MusicServers servers() {
    return player.library().servers();
  }

  private String name(Context context) {
    String name = context.pathParam("name");
    if (servers().all().stream().noneMatch(server -> server.name().equals(name))) {
      throw new NotFoundResponse("there is no server '%s'".formatted(name));
    }
    return name;
  }

  private static Credentials credentials(Request request) {
    String key = text(request.apiKey());
    return key.isEmpty()
        ? new Credentials(
            Optional.of(text(request.user())), Optional.ofNullable(request.password()).orElse(""))
        : new Credentials(Optional.empty(), key);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
