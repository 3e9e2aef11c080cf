package org.humoresque.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.humoresque.app.web.PlayerClient.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestGuardTest {

  @TempDir static Path folder;
  private static TestPlayer player;
  private static PlayerClient client;

  @BeforeAll
  static void start() {
    player = new TestPlayer(folder);
    client = player.start();
  }

  @AfterAll
  static void stop() {
    player.close();
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, 200",
    "LOCALHOST:4747, 200",
    "127.0.0.1:80, 200",
    "[::1]:4747, 200",
    "evil.example, 403",
    "localhost.evil.example, 403",
    "192.168.0.1, 403",
    "'', 400",
  })
  void serverAnswersToItsOwnNamesAlone(String host, int status) throws IOException {
    assertThat(statusFor(host)).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://evil.example", "null", "http://127.0.0.1:1"})
  void foreignPageMayChangeNothing(String origin) {
    Answer answer =
        client.send(
            client
                .request("/api/scan")
                .header("Origin", origin)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));

    assertThat(answer.status()).isEqualTo(403);
  }

  @Test
  void ownPageMayChangeThings() {
    Answer answer =
        client.send(
            client
                .request("/api/recommend")
                .header("Origin", "http://127.0.0.1:" + client.port())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"emotion\":\"happy\"}")));

    assertThat(answer.status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data"})
  void whatPlainFormsCanSendIsNotTaken(String type) {
    Answer answer =
        client.send(
            client
                .request("/api/recommend")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("{\"emotion\":\"happy\"}")));

    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.error()).contains("application/json");
  }

  @Test
  void everyAnswerKeepsThePageToItself() {
    Answer answer = client.get("/api/nothing");

    assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'self';");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Server")).isEmpty();
  }

  /** By hand, for Java's client does not let one choose the Host header. */
  private static int statusFor(String host) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", client.port())) {
      socket
          .getOutputStream()
          .write(
              "GET /api/status HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                  .formatted(host)
                  .getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      String line = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Integer.parseInt(line.split(" ")[1]);
    }
  }
}
