package org.humoresque.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.humoresque.app.Films;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VideoApiTest {

  @TempDir private static Path folder;
  private static TestPlayer player;
  private static PlayerClient client;
  private static Path waiting;

  @BeforeAll
  static void start() throws IOException {
    waiting = folder.resolve("data/films-being-read");
    Files.createDirectories(waiting);
    Files.writeString(waiting.resolve("left-behind"), "by a killed server");
    player = new TestPlayer(folder);
    client = player.start();
  }

  @AfterAll
  static void stop() {
    player.close();
  }

  @Test
  void filmIsReadInTheBackgroundAndNothingIsLeftOfIt() throws IOException {
    byte[] film = Files.readAllBytes(Films.empty(folder.resolve("film.mjpeg"), 25));

    JsonNode sent = send("my film.mjpeg", film).json();
    JsonNode done = await(sent);

    assertThat(sent.path("name").asText()).isEqualTo("my film.mjpeg");
    assertThat(done.path("state").asText()).isEqualTo("done");
    assertThat(done.at("/film/people").isArray()).isTrue();
    assertThat(done.at("/film/secondsRead").asDouble()).isBetween(0.9, 1.1);
    awaitNothingLeft();
    assertThat(delete(sent).status()).isEqualTo(204);
    assertThat(get(sent).status()).isEqualTo(404);
  }

  @Test
  void whatIsNoFilmFailsInPlainWords() throws IOException {
    JsonNode sent = send("film.mp4", "words".getBytes(StandardCharsets.UTF_8)).json();

    JsonNode failed = await(sent);

    assertThat(failed.path("state").asText()).isEqualTo("failed");
    assertThat(failed.path("error").asText())
        .isEqualTo("film.mp4 cannot be read: it is text, not a film");
    awaitNothingLeft();
  }

  @Test
  void filmMayBeStoppedWhileItIsRead() throws IOException {
    byte[] film = Files.readAllBytes(Films.empty(folder.resolve("long.mjpeg"), 3000));
    JsonNode sent = send("long.mjpeg", film).json();

    assertThat(delete(sent).status()).isEqualTo(204);

    assertThat(get(sent).status()).isEqualTo(404);
    awaitNothingLeft();
  }

  @Test
  void emptyBodyIsRefused() {
    PlayerClient.Answer answer = send("film.mp4", new byte[0]);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error()).contains("send the film");
  }

  private static PlayerClient.Answer send(String name, byte[] film) {
    return client.send(
        client
            .request("/api/videos?name=" + name.replace(" ", "%20"))
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofByteArray(film)));
  }

  private static PlayerClient.Answer get(JsonNode film) {
    return client.get("/api/videos/" + film.path("id").asText());
  }

  private static PlayerClient.Answer delete(JsonNode film) {
    return client.send(client.request("/api/videos/" + film.path("id").asText()).DELETE());
  }

  private static JsonNode await(JsonNode film) {
    JsonNode now = get(film).json();
    while (now.path("state").asText().matches("waiting|running")) {
      Thread.onSpinWait();
      now = get(film).json();
    }
    return now;
  }

  /** A film is removed a moment after it was read. */
  private static void awaitNothingLeft() throws IOException {
    while (Files.isDirectory(waiting) && count() > 0) {
      Thread.onSpinWait();
    }
  }

  private static long count() throws IOException {
    try (java.util.stream.Stream<Path> left = Files.list(waiting)) {
      return left.count();
    }
  }
}
