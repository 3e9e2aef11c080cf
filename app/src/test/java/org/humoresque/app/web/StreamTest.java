package org.humoresque.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.humoresque.app.WavFile;
import org.humoresque.app.web.PlayerClient.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamTest {

  private static final String STREAM = "/api/tracks/1/stream";

  @TempDir static Path folder;
  private static TestPlayer player;
  private static PlayerClient client;
  private static byte[] song;

  @BeforeAll
  static void start() throws IOException {
    player = new TestPlayer(folder);
    song = Files.readAllBytes(player.music().resolve("1.wav"));
    // Longer than what a connection buffers.
    WavFile.write(player.music().resolve("4.wav"), 600, 330, Map.of("title", "Endless"));
    player.scanned();
    client = player.start();
  }

  @AfterAll
  static void stop() {
    player.close();
  }

  @Test
  void wholeFileIsStreamed() {
    Answer answer = client.get(STREAM);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("audio/wav");
    assertThat(answer.header("Accept-Ranges")).isEqualTo("bytes");
    assertThat(answer.bytes()).isEqualTo(song);
  }

  @Test
  void partIsStreamed() {
    Answer answer = range("bytes=10-19");

    assertThat(answer.status()).isEqualTo(206);
    assertThat(answer.header("Content-Range")).isEqualTo("bytes 10-19/" + song.length);
    assertThat(answer.bytes()).isEqualTo(Arrays.copyOfRange(song, 10, 20));
  }

  @Test
  void restIsStreamedFromAnyPlace() {
    assertThat(range("bytes=1000-").bytes()).isEqualTo(Arrays.copyOfRange(song, 1000, song.length));
    assertThat(range("bytes=-7").bytes())
        .isEqualTo(Arrays.copyOfRange(song, song.length - 7, song.length));
  }

  @Test
  void partBehindTheEndIsRefusedWithTheSize() {
    Answer answer = range("bytes=" + song.length + "-");

    assertThat(answer.status()).isEqualTo(416);
    assertThat(answer.header("Content-Range")).isEqualTo("bytes */" + song.length);
  }

  @Test
  void headSaysHowLongTheFileIsAndSendsNothing() {
    Answer answer = client.send(client.request(STREAM).method("HEAD", BodyPublishers.noBody()));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Length")).isEqualTo(String.valueOf(song.length));
    assertThat(answer.bytes()).isEmpty();
  }

  @Test
  void partIsSentOnlyOfTheStateTheClientKnows() {
    String etag = client.get(STREAM).header("ETag");

    Answer same =
        client.send(client.request(STREAM).header("Range", "bytes=0-9").header("If-Range", etag));
    Answer other =
        client.send(
            client.request(STREAM).header("Range", "bytes=0-9").header("If-Range", "\"other\""));

    assertThat(same.status()).isEqualTo(206);
    assertThat(other.status()).isEqualTo(200);
    assertThat(other.bytes()).isEqualTo(song);
  }

  @Test
  void unchangedFileIsNotSentAgain() {
    String etag = client.get(STREAM).header("ETag");

    Answer again = client.send(client.request(STREAM).header("If-None-Match", etag));

    assertThat(again.status()).isEqualTo(304);
    assertThat(again.bytes()).isEmpty();
  }

  @Test
  void manyListenersThatPauseDoNotHoldUpTheNext() throws IOException {
    List<Socket> paused = new ArrayList<>();
    try {
      for (int i = 0; i < 60; i++) {
        paused.add(listenThenPause());
      }

      assertThat(client.get("/api/scan").status()).isEqualTo(200);
    } finally {
      for (Socket socket : paused) {
        socket.close();
      }
    }
  }

  @Test
  void fileThatIsGoneIsNotFound() throws IOException {
    Files.move(player.music().resolve("3.wav"), folder.resolve("gone.wav"));

    Answer answer = client.get("/api/tracks/3/stream");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.error()).contains("gone");
  }

  /** Asks for the long song and reads no more than the beginning of the answer. */
  private static Socket listenThenPause() throws IOException {
    Socket socket = new Socket("127.0.0.1", client.port());
    socket.setReceiveBufferSize(4096);
    socket
        .getOutputStream()
        .write(
            "GET /api/tracks/4/stream HTTP/1.1\r\nHost: localhost\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
    InputStream in = socket.getInputStream();
    assertThat(new String(in.readNBytes(15), StandardCharsets.US_ASCII))
        .isEqualTo("HTTP/1.1 200 OK");
    return socket;
  }

  private static Answer range(String range) {
    return client.send(client.request(STREAM).header("Range", range));
  }
}
