package org.humoresque.library.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.humoresque.library.web.WebSite;

/** A small Subsonic server that knows Ada and her password, and misbehaves as a test says. */
final class FakeServer implements AutoCloseable {

  static final String USER = "ada";
  static final String PASSWORD = "sesam & öffne";
  static final String KEY = "key-123";

  /** Answers one method, or null to have it answered as usual. */
  interface Mischief {
    boolean answers(HttpExchange exchange, String method) throws IOException;
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  final Set<SignIn> ways = EnumSet.allOf(SignIn.class);
  final Map<String, List<Map<String, Object>>> albums = new LinkedHashMap<>();
  final Map<String, List<String>> playlists = new LinkedHashMap<>();
  final List<String> methods = new CopyOnWriteArrayList<>();
  final List<SignIn> tried = new CopyOnWriteArrayList<>();
  int largestPage = 500;
  boolean tellsNewPlaylists = true;
  Mischief mischief = (exchange, method) -> false;

  private final WebSite site;

  FakeServer() throws IOException {
    site = new WebSite().page("/rest/*", this::answer);
  }

  URI address() {
    return site.at("");
  }

  /** All that was asked for, with parameters. */
  List<String> asked() {
    return site.asked();
  }

  FakeServer song(String album, String id, String title, int seconds) {
    Map<String, Object> song = new LinkedHashMap<>();
    song.put("id", id);
    song.put("title", title);
    song.put("artist", "Ada");
    song.put("album", album);
    song.put("duration", seconds);
    song.put("genre", "Jazz");
    song.put("suffix", "mp3");
    song.put("path", "Ada/" + album + "/" + title + ".mp3");
    song.put("track", albums.getOrDefault(album, List.of()).size() + 1);
    albums.computeIfAbsent(album, key -> new ArrayList<>()).add(song);
    return this;
  }

  static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
    WebSite.send(exchange, status, type, text.getBytes(StandardCharsets.UTF_8));
  }

  static void fail(HttpExchange exchange, int code, String message) throws IOException {
    reply(exchange, Map.of("status", "failed", "error", Map.of("code", code, "message", message)));
  }

  private static void reply(HttpExchange exchange, Map<String, ?> content) throws IOException {
    Map<String, Object> response = new LinkedHashMap<>(content);
    response.putIfAbsent("status", "ok");
    response.put("version", "1.16.1");
    send(
        exchange,
        200,
        "application/json",
        JSON.writeValueAsString(Map.of("subsonic-response", response)));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestURI().getPath().replaceAll("^/rest/|\\.view$", "");
    Map<String, List<String>> query = query(exchange.getRequestURI().getRawQuery());
    methods.add(method);
    if (mischief.answers(exchange, method)) {
      return;
    }
    SignIn way = way(query);
    tried.add(way);
    if (!ways.contains(way)) {
      fail(exchange, way == SignIn.TOKEN ? 41 : 10, "not here");
    } else if (!isRight(way, query)) {
      fail(exchange, way == SignIn.API_KEY ? 44 : 40, "Wrong username or password");
    } else {
      answer(exchange, method, query);
    }
  }

  private void answer(HttpExchange exchange, String method, Map<String, List<String>> query)
      throws IOException {
    switch (method) {
      case "ping" -> reply(exchange, Map.of("type", "fake", "serverVersion", "1.2.3"));
      case "getAlbumList2" -> {
        int size = Math.min(largestPage, Integer.parseInt(query.get("size").get(0)));
        int offset = Integer.parseInt(query.get("offset").get(0));
        List<Map<String, String>> page =
            albums.keySet().stream()
                .skip(offset)
                .limit(size)
                .map(name -> Map.of("id", "album " + name, "name", name))
                .toList();
        reply(exchange, Map.of("albumList2", Map.of("album", page)));
      }
      case "getAlbum" -> {
        String name = query.get("id").get(0).substring("album ".length());
        reply(
            exchange,
            Map.of("album", Map.of("name", name, "artist", "Ada", "song", albums.get(name))));
      }
      case "stream" -> sound(exchange, query.get("id").get(0));
      case "getCoverArt" -> send(exchange, 200, "image/png", "PNG");
      default -> playlist(exchange, method, query);
    }
  }

  private void playlist(HttpExchange exchange, String method, Map<String, List<String>> query)
      throws IOException {
    List<String> songs = query.getOrDefault("songId", List.of());
    switch (method) {
      case "getPlaylists" -> {
        List<Map<String, String>> all =
            playlists.keySet().stream()
                .map(name -> Map.of("id", "list " + name, "name", name, "owner", USER))
                .toList();
        reply(exchange, Map.of("playlists", Map.of("playlist", all)));
      }
      case "createPlaylist" -> {
        String name =
            query.containsKey("name")
                ? query.get("name").get(0)
                : query.get("playlistId").get(0).substring("list ".length());
        playlists.put(name, new ArrayList<>(songs));
        reply(
            exchange,
            tellsNewPlaylists ? Map.of("playlist", Map.of("id", "list " + name)) : Map.of());
      }
      case "updatePlaylist" -> {
        String name = query.get("playlistId").get(0).substring("list ".length());
        playlists.get(name).addAll(query.getOrDefault("songIdToAdd", List.of()));
        reply(exchange, Map.of());
      }
      case "getPlaylist" -> {
        String name = query.get("id").get(0).substring("list ".length());
        List<Map<String, String>> entries =
            playlists.get(name).stream().map(id -> Map.of("id", id)).toList();
        reply(exchange, Map.of("playlist", Map.of("entry", entries)));
      }
      default -> fail(exchange, 0, "Unknown method");
    }
  }

  private static void sound(HttpExchange exchange, String id) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    if (range != null) {
      exchange.getResponseHeaders().set("Content-Range", "bytes 0-3/100");
      send(exchange, 206, "audio/mpeg", "soun");
    } else {
      send(exchange, 200, "audio/mpeg", "sound of " + id);
    }
  }

  private static SignIn way(Map<String, List<String>> query) {
    if (query.containsKey("apiKey")) {
      return SignIn.API_KEY;
    }
    if (query.containsKey("t")) {
      return SignIn.TOKEN;
    }
    return query.get("p").get(0).startsWith("enc:") ? SignIn.ENCODED : SignIn.PLAIN;
  }

  private static boolean isRight(SignIn way, Map<String, List<String>> query) {
    String encoded = "enc:" + HexFormat.of().formatHex(PASSWORD.getBytes(StandardCharsets.UTF_8));
    boolean isAda = way == SignIn.API_KEY || query.get("u").get(0).equals(USER);
    return isAda
        && switch (way) {
          case API_KEY -> query.get("apiKey").get(0).equals(KEY);
          case TOKEN -> query.get("t").get(0).equals(md5(PASSWORD + query.get("s").get(0)));
          case ENCODED -> query.get("p").get(0).equals(encoded);
          case PLAIN -> query.get("p").get(0).equals(PASSWORD);
        };
  }

  private static String md5(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(java.security.MessageDigest.getInstance("MD5").digest(bytes));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, List<String>> query(String raw) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    for (String pair : raw.split("&")) {
      String[] parts = pair.split("=", 2);
      query
          .computeIfAbsent(parts[0], key -> new ArrayList<>())
          .add(URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return query;
  }

  @Override
  public void close() {
    site.close();
  }
}
