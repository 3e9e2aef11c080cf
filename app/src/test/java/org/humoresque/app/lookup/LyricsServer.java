package org.humoresque.app.lookup;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.humoresque.app.view.Json;

/** A lyrics service on this machine that speaks LRCLIB's protocol, for tests. */
public final class LyricsServer implements AutoCloseable {

  /** One song as LRCLIB gives it. */
  public record Song(
      String artistName,
      String trackName,
      String albumName,
      double duration,
      boolean instrumental,
      String plainLyrics,
      String syncedLyrics) {}

  private final List<Song> songs = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();
  private final List<String> agents = new ArrayList<>();
  private final HttpServer server;
  private int failWith;

  public LyricsServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/api/get", exchange -> answer(exchange, true));
    server.createContext("/api/search", exchange -> answer(exchange, false));
    server.start();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  public synchronized void add(Song song) {
    songs.add(song);
  }

  /** Every request from now on is refused with this status; 0: none is. */
  public synchronized void failWith(int status) {
    failWith = status;
  }

  /** The requests so far, decoded. */
  public synchronized List<String> requests() {
    return List.copyOf(requests);
  }

  synchronized List<String> agents() {
    return List.copyOf(agents);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private synchronized void answer(HttpExchange exchange, boolean one) throws IOException {
    String query = exchange.getRequestURI().getRawQuery();
    Map<String, String> asked =
        Arrays.stream(query.split("&"))
            .map(pair -> pair.split("=", 2))
            .collect(
                Collectors.toMap(
                    pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    requests.add(
        exchange.getRequestURI().getPath() + " " + new java.util.TreeMap<>(asked).toString());
    agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
    List<Song> found = songs.stream().filter(song -> matches(song, asked)).toList();
    if (failWith != 0) {
      send(exchange, failWith, Map.of("code", failWith));
    } else if (one && found.isEmpty()) {
      send(exchange, 404, Map.of("code", 404, "name", "TrackNotFound"));
    } else {
      send(exchange, 200, one ? found.get(0) : found);
    }
  }

  private static boolean matches(Song song, Map<String, String> asked) {
    return song.artistName().equalsIgnoreCase(asked.get("artist_name"))
        && song.trackName().equalsIgnoreCase(asked.get("track_name"))
        && asked.getOrDefault("album_name", song.albumName()).equals(song.albumName())
        && (!asked.containsKey("duration")
            || Math.abs(Double.parseDouble(asked.get("duration")) - song.duration()) <= 2);
  }

  private static void send(HttpExchange exchange, int status, Object body) throws IOException {
    byte[] json = Json.MAPPER.writeValueAsBytes(body);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, json.length);
    exchange.getResponseBody().write(json);
    exchange.close();
  }
}
