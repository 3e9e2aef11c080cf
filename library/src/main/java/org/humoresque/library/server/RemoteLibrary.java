package org.humoresque.library.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.humoresque.library.catalogue.CatalogueImporter;
import org.humoresque.library.scan.ScanCancelledException;
import org.humoresque.library.scan.ScanFailure;

/**
 * All songs of a server, album by album.
 *
 * @param songs each once
 * @param failures albums that the server could not show
 */
record RemoteLibrary(List<RemoteSong> songs, List<ScanFailure> failures) {

  private static final int PAGE = 500;
  private static final int MOST_ALBUMS = 1_000_000;

  static RemoteLibrary read(SubsonicClient client, CatalogueImporter.Progress progress) {
    Map<String, String> albums = albums(client);
    Map<String, RemoteSong> songs = new LinkedHashMap<>();
    List<ScanFailure> failures = new ArrayList<>();
    int done = 0;
    for (Map.Entry<String, String> album : albums.entrySet()) {
      if (Thread.currentThread().isInterrupted()) {
        throw new ScanCancelledException();
      }
      try {
        JsonNode answer = client.ask("getAlbum", Map.of("id", album.getKey())).path("album");
        for (JsonNode song : answer.path("song")) {
          RemoteSong.of(song, answer).ifPresent(it -> songs.put(it.id(), it));
        }
      } catch (ServerException e) {
        if (e.trouble() == ServerException.Trouble.PASSING && failures.size() > 10) {
          throw e; // the server is going down: no use asking for every album
        }
        failures.add(
            new ScanFailure(
                Path.of(album.getValue().replace('\0', ' ')), String.valueOf(e.getMessage())));
      }
      progress.at(++done, albums.size());
    }
    return new RemoteLibrary(List.copyOf(songs.values()), failures);
  }

  /** The albums by their ids; a server that shows the same page again and again is left. */
  private static Map<String, String> albums(SubsonicClient client) {
    Map<String, String> albums = new LinkedHashMap<>();
    int offset = 0;
    while (albums.size() < MOST_ALBUMS) {
      JsonNode page =
          client
              .ask(
                  "getAlbumList2",
                  Map.of("type", "alphabeticalByName", "size", "" + PAGE, "offset", "" + offset))
              .path("albumList2")
              .path("album");
      int before = albums.size();
      for (JsonNode album : page) {
        albums.put(album.path("id").asText(), album.path("name").asText("an album"));
      }
      if (albums.size() == before) {
        return albums;
      }
      offset += page.size();
    }
    return albums;
  }
}
