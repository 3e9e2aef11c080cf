package org.humoresque.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.humoresque.app.web.PlayerClient.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportApiTest {

  private static final String SONGS = "Song,By,Mood\nतुम ही हो,अरिजीत सिंह,sad\nNoon,Bert,happy\n";

  @TempDir Path folder;
  private TestPlayer player;
  private PlayerClient client;

  @BeforeEach
  void start() {
    player = new TestPlayer(folder).scanned();
    client = player.start();
  }

  @AfterEach
  void stop() {
    player.close();
  }

  @Test
  void catalogueIsSentLookedAtConfirmedAndTakenBack() {
    Answer sent = upload("songs.csv", SONGS);
    assertThat(sent.status()).isEqualTo(201);
    assertThat(sent.json().path("kind").asText()).isEqualTo("catalogue");
    assertThat(sent.json().at("/proposal/columns/0/field").asText()).isEqualTo("title");
    assertThat(sent.json().at("/proposal/columns/1/field").isNull()).isTrue();

    String id = sent.json().path("id").asText();
    Answer started = client.post("/api/imports/" + id, "{\"map\":{\"artist\":\"By\"}}");
    assertThat(started.status()).isEqualTo(202);
    JsonNode done = client.awaitScan();
    assertThat(done.at("/report/added").asInt()).isEqualTo(2);
    assertThat(client.get("/api/tracks").json().path("total").asInt()).isEqualTo(4);
    JsonNode song =
        client.get("/api/tracks?query=%E0%A4%A4%E0%A5%81%E0%A4%AE").json().at("/tracks/0");
    assertThat(song.path("link").asText()).startsWith("https://www.youtube.com/");
    assertThat(song.path("path").isNull()).isTrue();
    assertThat(song.at("/mood/source").asText()).isEqualTo("catalogue");
    assertThat(client.get("/api/tracks/" + song.path("id").asLong() + "/stream").error())
        .contains("opens at a link");

    assertThat(client.get("/api/catalogues").text()).isEqualTo("[{\"name\":\"songs.csv\"}]");
    assertThat(client.get("/api/catalogues/songs.csv/out.csv").text()).isEqualTo(SONGS);
    assertThat(client.get("/api/export/library.zip").bytes()).startsWith('P', 'K');
    assertThat(client.post("/api/imports/" + id, "{}").status()).isEqualTo(404);
  }

  @Test
  void whatCannotBeImportedIsRefusedByName() {
    Answer refused = upload("songs.pdf", SONGS);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.error()).startsWith("songs.pdf cannot be imported");
    assertThat(upload("../../x.csv", SONGS).json().path("name").asText()).isEqualTo("x.csv");
    assertThat(upload("..", SONGS).status()).isEqualTo(400);
    assertThat(client.get("/api/export/library.pdf").status()).isEqualTo(400);
  }

  @Test
  void playlistIsSavedShownWrittenAndRemoved() {
    Answer saved = client.post("/api/playlists", "{\"name\":\"Evening\",\"tracks\":[3,1]}");
    assertThat(saved.status()).isEqualTo(201);
    long id = saved.json().at("/0/id").asLong();
    assertThat(saved.json().at("/0/found").asInt()).isEqualTo(2);
    assertThat(client.get("/api/playlists/" + id).json().at("/entries/0/track/title").asText())
        .isEqualTo("Rain");
    assertThat(client.get("/api/playlists/" + id + "/evening.m3u8").text())
        .contains("#EXTINF:1,Cleo - Rain\n" + player.music().resolve("3.wav"));
    assertThat(client.send(client.request("/api/playlists/" + id).DELETE()).status())
        .isEqualTo(204);
    assertThat(client.get("/api/playlists/" + id).status()).isEqualTo(404);
    assertThat(client.post("/api/playlists", "{\"name\":\" \"}").status()).isEqualTo(400);
  }

  private Answer upload(String name, String text) {
    return client.send(
        client
            .request("/api/imports?name=" + name)
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofByteArray(text.getBytes(StandardCharsets.UTF_8))));
  }
}
