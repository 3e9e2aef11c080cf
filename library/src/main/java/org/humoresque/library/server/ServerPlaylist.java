package org.humoresque.library.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.humoresque.kernel.TrackId;
import org.humoresque.library.scan.ScanFailure;
import org.humoresque.library.store.SavedPlaylist;
import org.humoresque.library.store.ServerStore;

/** Writes a playlist of the library to a server, in place of the user's one of that name. */
final class ServerPlaylist {

  /** As many songs as surely fit into one request's address. */
  private static final int AT_ONCE = 40;

  private final SubsonicClient client;
  private final Optional<String> user;

  /**
   * @param user whose playlists may be overwritten
   */
  ServerPlaylist(SubsonicClient client, Optional<String> user) {
    this.client = client;
    this.user = user;
  }

  /**
   * What was written.
   *
   * @param songs how many
   * @param missing those the server does not have
   */
  public record Written(int songs, List<ScanFailure> missing) {}

  Written write(SavedPlaylist playlist, ServerStore store, String server) {
    List<String> songs = new ArrayList<>();
    List<ScanFailure> missing = new ArrayList<>();
    for (SavedPlaylist.Entry entry : playlist.entries()) {
      Optional<String> id = entry.track().flatMap(track -> remoteId(store, server, track));
      id.ifPresentOrElse(
          songs::add,
          () ->
              missing.add(
                  new ScanFailure(
                      Path.of(
                          entry.title().or(entry::location).orElse("a song").replace('\0', ' ')),
                      "the server '%s' does not have it".formatted(server))));
    }
    if (songs.isEmpty()) {
      throw new ServerException(
          ServerException.Trouble.NOT_FOUND,
          "the server '%s' has none of the songs of '%s'; nothing was written"
              .formatted(server, playlist.name()));
    }
    write(playlist.name(), songs);
    return new Written(songs.size(), missing);
  }

  private void write(String name, List<String> songs) {
    List<Map.Entry<String, String>> first = new ArrayList<>();
    Optional<String> known = find(name);
    first.add(known.map(id -> Map.entry("playlistId", id)).orElse(Map.entry("name", name)));
    songs.stream().limit(AT_ONCE).forEach(song -> first.add(Map.entry("songId", song)));
    JsonNode answer = client.ask("createPlaylist", first);
    String id =
        known
            .or(() -> Optional.of(answer.path("playlist").path("id").asText("")))
            .filter(it -> !it.isEmpty())
            .or(() -> find(name)) // servers before 1.14 do not tell
            .orElseThrow(
                () ->
                    new ServerException(
                        ServerException.Trouble.OTHER,
                        "%s did not keep the playlist '%s'".formatted(client.address(), name)));
    for (int from = AT_ONCE; from < songs.size(); from += AT_ONCE) {
      List<Map.Entry<String, String>> more = new ArrayList<>();
      more.add(Map.entry("playlistId", id));
      songs
          .subList(from, Math.min(from + AT_ONCE, songs.size()))
          .forEach(song -> more.add(Map.entry("songIdToAdd", song)));
      client.ask("updatePlaylist", more);
    }
    int kept = client.ask("getPlaylist", Map.of("id", id)).path("playlist").path("entry").size();
    if (kept != songs.size()) {
      throw new ServerException(
          ServerException.Trouble.OTHER,
          "%s kept %d of the %d songs of '%s'"
              .formatted(client.address(), kept, songs.size(), name));
    }
  }

  private Optional<String> find(String name) {
    for (JsonNode playlist :
        client.ask("getPlaylists", Map.of()).path("playlists").path("playlist")) {
      String owner = playlist.path("owner").asText("");
      boolean mine = owner.isEmpty() || user.isEmpty() || user.get().equalsIgnoreCase(owner);
      if (mine && playlist.path("name").asText().equals(name)) {
        return Optional.of(playlist.path("id").asText());
      }
    }
    return Optional.empty();
  }

  private static Optional<String> remoteId(ServerStore store, String server, TrackId track) {
    return store.songs(track).stream()
        .filter(song -> song.server().equals(server))
        .map(song -> song.remoteId())
        .findFirst();
  }
}
