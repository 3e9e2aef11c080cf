package org.humoresque.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.humoresque.app.Wiring;
import org.humoresque.app.cli.Console.Result;
import org.humoresque.app.config.AppConfig;
import org.humoresque.app.view.Json;
import org.humoresque.kernel.TrackTags;
import org.humoresque.music.audio.Mp3Writer;
import org.humoresque.music.audio.Picture;
import org.humoresque.music.audio.Sound;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library and Debian's supysonic. */
class ServerVerbTest {

  private static final List<String> TITLES = List.of("Noon", "Dusk", "तुम ही हो", "Café & Co");

  @TempDir static Path shared;
  private static Path music;
  private static Supysonic server;

  @TempDir Path folder;
  private final HttpClient http = HttpClient.newHttpClient();
  private Console console;

  @BeforeAll
  static void startServer() throws IOException, InterruptedException {
    music = Files.createDirectories(shared.resolve("music/Ada/Hours"));
    for (int i = 0; i < TITLES.size(); i++) {
      writeSong(i);
    }
    server = new Supysonic(shared.resolve("supysonic"), shared.resolve("music"));
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  @BeforeEach
  void open() {
    console = new Console(folder);
  }

  @Test
  void aServersSongsAreSyncedListedAndForgotten() {
    JsonNode added = add().json();
    assertThat(added.path(0).path("name").asText()).isEqualTo("127.0.0.1");
    assertThat(added.path(0).path("user").asText()).isEqualTo(Supysonic.USER);
    assertThat(added.toString()).doesNotContain(Supysonic.PASSWORD);
    JsonNode first = console.run("server", "sync", "--json").json();
    assertThat(first.path("added").asInt()).isEqualTo(TITLES.size());
    assertThat(first.path("failures").isEmpty()).isTrue();
    JsonNode second = console.run("server", "sync", "127.0.0.1", "--json").json();
    assertThat(second.path("unchanged").asInt()).isEqualTo(TITLES.size());
    assertThat(console.run("server", "list").out())
        .isEqualTo("127.0.0.1: 4 songs, ada at %s%n".formatted(server.address()));
    assertThat(console.run("config", "--json").out()).doesNotContain(Supysonic.PASSWORD);
    JsonNode left = console.run("server", "remove", "127.0.0.1", "--json").json();
    assertThat(left.isEmpty()).isTrue();
    assertThat(console.run("server", "sync").err()).contains("there is no server yet");
  }

  @Test
  void playlistsAreWrittenToIt() throws IOException {
    add();
    console.run("server", "sync");
    Files.writeString(
        folder.resolve("Evening.m3u8"),
        "#EXTM3U\n#EXTINF:1,Ada - Dusk\na.mp3\n#EXTINF:1,Ada - Noon\nb.mp3\n"
            + "#EXTINF:1,Bo - Elsewhere\nc.mp3\n");
    console.run("import", "Evening.m3u8");
    for (int run = 0; run < 2; run++) {
      Result written = console.run("server", "playlist", "127.0.0.1", "Evening", "--json");
      assertThat(written.err()).isEmpty();
      assertThat(written.json().path("songs").asInt()).isEqualTo(2);
      assertThat(written.json().path("missing").path(0).path("title").asText())
          .isEqualTo("Elsewhere");
    }
    String playlists = ask(server.address() + "/rest/getPlaylists.view?u=ada&p=sesam1&c=t&f=json");
    assertThat(playlists).containsOnlyOnce("\"name\":\"Evening\"").contains("\"songCount\":2");
  }

  @Test
  void soundAndCoversComeThroughThePlayerAndThePasswordStaysThere() throws Exception {
    AppConfig config = AppConfig.in(folder.resolve("data"));
    try (Wiring wiring = new Wiring(config.withServer(config.server().withPort(0)))) {
      wiring.server().start();
      String player = wiring.server().address().toString();
      String body =
          Json.MAPPER.writeValueAsString(
              java.util.Map.of(
                  "name",
                  "home",
                  "address",
                  server.address(),
                  "user",
                  Supysonic.USER,
                  "password",
                  Supysonic.PASSWORD));
      assertThat(post(player + "/api/servers", body).statusCode()).isEqualTo(201);
      assertThat(post(player + "/api/servers/home/sync", "{}").statusCode()).isEqualTo(202);
      JsonNode scan = Json.MAPPER.readTree(ask(player + "/api/scan"));
      while (scan.path("state").asText().equals("running")) {
        Thread.onSpinWait();
        scan = Json.MAPPER.readTree(ask(player + "/api/scan"));
      }
      assertThat(scan.path("kind").asText()).isEqualTo("sync");
      assertThat(scan.path("report").path("added").asInt()).isEqualTo(TITLES.size());
      String servers = ask(player + "/api/servers");
      assertThat(servers).contains("\"songs\":4").doesNotContain(Supysonic.PASSWORD);

      JsonNode song = Json.MAPPER.readTree(ask(player + "/api/tracks?query=noon")).at("/tracks/0");
      assertThat(song.path("hasCover").asBoolean()).isTrue();
      String track = player + "/api/tracks/" + song.path("id").asText();
      byte[] file = Files.readAllBytes(music.resolve("1.mp3"));
      HttpResponse<byte[]> whole = get(track + "/stream", "");
      assertThat(whole.statusCode()).isEqualTo(200);
      assertThat(whole.headers().firstValue("Content-Type")).contains("audio/mpeg");
      assertThat(whole.body()).isEqualTo(file);
      HttpResponse<byte[]> part = get(track + "/stream", "bytes=100-199");
      assertThat(part.statusCode()).isEqualTo(206);
      assertThat(part.headers().firstValue("Content-Range"))
          .contains("bytes 100-199/" + file.length);
      assertThat(part.body()).isEqualTo(Arrays.copyOfRange(file, 100, 200));
      HttpResponse<byte[]> cover = get(track + "/cover", "");
      assertThat(cover.headers().firstValue("Content-Type")).contains("image/jpeg");
      assertThat(cover.body()).hasSizeGreaterThan(100);
      HttpRequest head =
          HttpRequest.newBuilder(URI.create(track + "/stream"))
              .method("HEAD", BodyPublishers.noBody())
              .build();
      assertThat(http.send(head, BodyHandlers.discarding()).statusCode()).isEqualTo(200);

      HttpResponse<byte[]> wrong =
          post(player + "/api/servers", body.replace(Supysonic.PASSWORD, "wr0ng"));
      assertThat(wrong.statusCode()).isEqualTo(502);
      assertThat(new String(wrong.body(), StandardCharsets.UTF_8))
          .contains("does not know this user and password");
    }
  }

  @Test
  void wrongUsageAndWrongPasswordsAreNamed() {
    assertThat(console.run("server").err()).contains("add, list, sync, playlist or remove");
    assertThat(console.run("server", "add", server.address()).err())
        .contains("say --user with --password or --password-file, or --api-key alone");
    assertThat(console.run("server", "add", "ftp://x", "--user", "a", "--password-file", "p").err())
        .contains("p cannot be read");
    Result wrong = add("wr0ng");
    assertThat(wrong.exitCode()).isOne();
    assertThat(wrong.err()).contains(server.address() + " does not know this user and password");
    assertThat(console.run("server", "list", "--json").json().isEmpty()).isTrue();
  }

  private Result add() {
    return add(Supysonic.PASSWORD);
  }

  private Result add(String password) {
    try {
      Files.writeString(folder.resolve("password"), password + "\n");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return console.run(
        "server",
        "add",
        server.address(),
        "--user",
        Supysonic.USER,
        "--password-file",
        "password",
        "--json");
  }

  private String ask(String address) throws IOException {
    return new String(get(address, "").body(), StandardCharsets.UTF_8);
  }

  private HttpResponse<byte[]> get(String address, String range) throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
    if (!range.isEmpty()) {
      request.header("Range", range);
    }
    return send(request);
  }

  private HttpResponse<byte[]> post(String address, String json) throws IOException {
    return send(
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException {
    try {
      return http.send(request.build(), BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A tone of its own for each. */
  private static void writeSong(int number) throws IOException {
    float[] tone = new float[44_100 * 2];
    for (int i = 0; i < tone.length; i++) {
      tone[i] = (float) (0.3 * Math.sin(2 * Math.PI * 220 * (number + 1) * i / 44_100));
    }
    TrackTags tags =
        TrackTags.builder()
            .title(TITLES.get(number))
            .artist("Ada")
            .album("Hours")
            .trackNumber(number + 1)
            .year(2001)
            .genres(List.of("Jazz"))
            .build();
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "jpeg", jpeg);
    Mp3Writer.STANDARD.write(
        music.resolve((number + 1) + ".mp3"),
        new Sound(tone, tone, 44_100),
        tags,
        new Picture(jpeg.toByteArray(), 64, 64));
  }
}
