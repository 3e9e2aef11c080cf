package org.humoresque.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.humoresque.app.WavFile;
import org.humoresque.app.web.PlayerClient.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RootsApiTest {

  @TempDir Path folder;
  private TestPlayer player;
  private PlayerClient client;

  @BeforeEach
  void start() throws IOException {
    player = new TestPlayer(folder.toRealPath()).scanned();
    client = player.start();
  }

  @AfterEach
  void stop() {
    player.close();
  }

  @Test
  void foldersAreListedAndScannedAgain() {
    assertThat(roots().at("/0/path").asText()).isEqualTo(player.music().toString());
    assertThat(roots().at("/0/tracks").asInt()).isEqualTo(3);
    WavFile.write(player.music().resolve("4.wav"), 0.5, 440, Map.of("title", "Four"));

    assertThat(client.post("/api/roots/scan", "{}").status()).isEqualTo(202);

    JsonNode job = client.get("/api/scan").json();
    while (job.path("state").asText().equals("running")) {
      job = client.get("/api/scan").json();
    }
    assertThat(job.at("/report/added").asInt()).isEqualTo(1);
    assertThat(roots().at("/0/state").asText()).isIn("", "watched", "rescanned", "null");
  }

  @Test
  void folderIsTakenOutAndItsFilesStay() {
    Answer answer = client.send(client.request("/api/roots?path=" + named()).DELETE());

    assertThat(answer.json()).isEmpty();
    assertThat(client.get("/api/tracks").json().path("total").asInt()).isZero();
    assertThat(Files.exists(player.music().resolve("1.wav"))).isTrue();
    Answer again = client.send(client.request("/api/roots?path=" + named()).DELETE());
    assertThat(again.status()).isEqualTo(400);
    assertThat(again.json().path("error").asText()).contains(player.music().toString());
  }

  @Test
  void whichFolderMustBeSaid() {
    assertThat(client.send(client.request("/api/roots").DELETE()).status()).isEqualTo(400);
  }

  private String named() {
    return URLEncoder.encode(player.music().toString(), StandardCharsets.UTF_8);
  }

  private JsonNode roots() {
    return client.get("/api/roots").json();
  }
}
