package org.humoresque.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.humoresque.app.WavFile;
import org.humoresque.app.cli.Console.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrawlVerbTest {

  private static final String PAGE =
      """
      <!doctype html><title>Songs</title>
      <script type="application/ld+json">{"@type": "MusicAlbum", "name": "Hours",
        "byArtist": "A", "license": "https://creativecommons.org/licenses/by/4.0/", "track": [
        {"@type": "MusicRecording", "name": "Noon", "url": "/noon", "genre": "Jazz"},
        {"@type": "MusicRecording", "name": "Night", "url": "/night", "audio": "/night.wav"}]}</script>
      """;

  @TempDir Path folder;
  private final Map<String, byte[]> pages = new ConcurrentHashMap<>();
  private HttpServer site;
  private Console console;

  @BeforeEach
  void open() throws IOException {
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.createContext(
        "/",
        exchange -> {
          byte[] page = pages.get(exchange.getRequestURI().getPath());
          exchange.sendResponseHeaders(page == null ? 404 : 200, page == null ? -1 : page.length);
          if (page != null) {
            exchange.getResponseBody().write(page);
          }
          exchange.close();
        });
    site.start();
    pages.put("/", PAGE.getBytes(StandardCharsets.UTF_8));
    console = new Console(folder);
  }

  @AfterEach
  void close() {
    site.stop(0);
  }

  @Test
  void songsOfASiteComeIntoTheLibraryAndAreMatchedToFiles() throws IOException {
    WavFile.write(folder.resolve("music/a.wav"), 0.2, 440, Map.of("title", "Noon", "artist", "A"));
    console.run("scan", "music", "--no-audio-analysis");
    JsonNode first = crawl().json();
    assertThat(first.fieldNames())
        .toIterable()
        .containsExactlyElementsOf(
            List.of(
                "catalogue",
                "pages",
                "songs",
                "forbidden",
                "downloaded",
                "complete",
                "stopped",
                "added",
                "updated",
                "removed",
                "unchanged",
                "failures"));
    assertThat(first.path("catalogue").asText()).isEqualTo("crawl of 127.0.0.1.csv");
    assertThat(first.path("pages").asInt()).isOne();
    assertThat(first.path("added").asInt()).isEqualTo(2);
    assertThat(first.path("complete").asBoolean()).isTrue();
    JsonNode second = crawl().json();
    assertThat(second.path("unchanged").asInt()).isEqualTo(2);
    Path export = folder.resolve("out.csv");
    console.run("export", export.toString());
    assertThat(Files.readString(export)).contains(address() + "night").contains("a.wav");
  }

  @Test
  void licensedRecordingsAreFetchedAndScannedWhenAsked() throws IOException {
    Path sound = folder.resolve("night.wav");
    WavFile.write(sound, 0.2, 440, Map.of("title", "Night", "artist", "A"));
    pages.put("/night.wav", Files.readAllBytes(sound));
    Result result = crawl("--download-licensed");
    assertThat(result.err()).isEmpty();
    assertThat(result.json().path("downloaded").asInt()).isOne();
    Path export = folder.resolve("out.csv");
    console.run("export", export.toString());
    assertThat(Files.readString(export)).contains("web-music/A/Hours/Night.wav");
  }

  @Test
  void privateAddressesAreRefusedUnlessAllowed() {
    Result result = console.run("crawl", address(), "--delay", "0");
    assertThat(result.exitCode()).isOne();
    assertThat(result.err())
        .contains("nothing could be read: " + address())
        .contains("127.0.0.1, which is not on the open web");
  }

  @Test
  void wrongUsageIsNamed() {
    assertThat(console.run("crawl", "ftp://example.org/").err())
        .contains("'ftp://example.org/' is no address of http:// or https://");
    assertThat(console.run("crawl", address(), "--depth", "99").err())
        .contains("the depth must be 0 to 50, but is 99");
    assertThat(console.run("crawl", address(), "--depth", "99").exitCode()).isEqualTo(2);
  }

  private Result crawl(String... more) {
    List<String> arguments =
        new java.util.ArrayList<>(
            List.of("crawl", address(), "--allow-private", "--delay", "0", "--json"));
    arguments.addAll(List.of(more));
    return console.run(arguments.toArray(String[]::new));
  }

  private String address() {
    return "http://127.0.0.1:%d/".formatted(site.getAddress().getPort());
  }
}
