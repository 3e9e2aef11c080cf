package org.humoresque.app.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.humoresque.library.scan.ScanCancelledException;
import org.humoresque.library.store.LyricsText;
import org.humoresque.library.store.LyricsText.Origin;

/**
 * Speaks LRCLIB's protocol, one request at a time with a second between them, and says who it is.
 *
 * <p>{@code GET /api/get} with artist, title, album and seconds answers with one song or 404; where
 * that has none, or album or length are not known, {@code GET /api/search} lists songs of that
 * name.
 */
public final class LrclibClient {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int MOST_BYTES = 4 << 20;
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI server;
  private final String userAgent;
  private final Duration pause;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();
  private long lastNanos;
  private boolean asked;

  /**
   * @param server the service's address
   * @param version this program's
   */
  public LrclibClient(URI server, String version) {
    this(server, version, PAUSE);
  }

  LrclibClient(URI server, String version, Duration pause) {
    this.server = server;
    this.userAgent = "Humoresque/%s (self-hosted music player, Java)".formatted(version);
    this.pause = pause;
  }

  /** The service's name, for people. */
  String name() {
    return String.valueOf(server.getHost());
  }

  /**
   * The words of a song, with times where the service has them; empty if it has no such song.
   *
   * @throws LyricsServiceException if it cannot be reached, refuses, or answers what it should not
   */
  synchronized Optional<LyricsText> find(SongQuestion song) {
    return (song.album().isPresent() && !song.length().isZero()
            ? get(song)
            : Optional.<JsonNode>empty())
        .or(() -> search(song))
        .flatMap(this::words);
  }

  private Optional<JsonNode> get(SongQuestion song) {
    Map<String, String> query = names(song);
    song.album().ifPresent(album -> query.put("album_name", album));
    query.put("duration", String.valueOf(song.seconds()));
    return ask("get", query);
  }

  private Optional<JsonNode> search(SongQuestion song) {
    return ask("search", names(song)).stream()
        .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
        .filter(
            found ->
                song.isAnsweredBy(
                    found.path("artistName").asText(),
                    found.path("trackName").asText(),
                    found.path("duration").asDouble()))
        .filter(found -> words(found).isPresent())
        .findFirst();
  }

  private static Map<String, String> names(SongQuestion song) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("artist_name", song.artist());
    query.put("track_name", song.title());
    return query;
  }

  private Optional<LyricsText> words(JsonNode song) {
    String instrumental = song.path("instrumental").asBoolean() ? "[Instrumental]" : "";
    return Stream.of(
            song.path("syncedLyrics").asText(""), song.path("plainLyrics").asText(""), instrumental)
        .filter(text -> !text.isBlank() && !text.equals("null"))
        .map(text -> text.getBytes(StandardCharsets.UTF_8))
        .filter(bytes -> bytes.length <= LyricsText.MOST_BYTES)
        .map(bytes -> new LyricsText(Origin.LOOKUP, name(), bytes))
        .findFirst();
  }

  private Optional<JsonNode> ask(String verb, Map<String, String> query) {
    waitForTurn();
    HttpRequest request =
        HttpRequest.newBuilder(address(verb, query))
            .timeout(ANSWER_TIMEOUT)
            .header("User-Agent", userAgent)
            .header("Accept", "application/json")
            .build();
    try {
      HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        return read(answer.statusCode(), body);
      }
    } catch (IOException e) {
      throw new LyricsServiceException(
          "the lyrics service %s cannot be asked: %s".formatted(server, e), e);
    } catch (InterruptedException e) {
      throw cancelled();
    }
  }

  private Optional<JsonNode> read(int status, InputStream body) throws IOException {
    if (status == NOT_FOUND) {
      return Optional.empty();
    }
    if (status != OK) {
      throw new LyricsServiceException(
          "the lyrics service %s answered with status %d; the next scan asks again"
              .formatted(server, status));
    }
    byte[] bytes = body.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new LyricsServiceException(
          "the lyrics service %s answered with more than %d bytes".formatted(server, MOST_BYTES));
    }
    return Optional.of(JSON.readTree(bytes));
  }

  private URI address(String verb, Map<String, String> query) {
    String base = server.toString().replaceFirst("/+$", "");
    String text =
        query.entrySet().stream()
            .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return URI.create("%s/api/%s?%s".formatted(base, verb, text));
  }

  private void waitForTurn() {
    long left = asked ? pause.toNanos() - (System.nanoTime() - lastNanos) : 0;
    try {
      if (left > 0) {
        Thread.sleep(Duration.ofNanos(left).toMillis() + 1);
      }
    } catch (InterruptedException e) {
      throw cancelled();
    }
    asked = true;
    lastNanos = System.nanoTime();
  }

  private static ScanCancelledException cancelled() {
    Thread.currentThread().interrupt();
    return new ScanCancelledException();
  }
}
