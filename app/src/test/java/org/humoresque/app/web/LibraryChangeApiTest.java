package org.humoresque.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.humoresque.app.WavFile;
import org.humoresque.app.web.PlayerClient.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryChangeApiTest {

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
  void labelWinsUntilItIsTakenOff() {
    String track = "/api/tracks/" + idOf("Noon");

    Answer labelled =
        client.send(
            client
                .request(track + "/label")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"emotion\":\"sad\"}")));
    Answer unlabelled = client.send(client.request(track + "/label").DELETE());

    assertThat(labelled.json().at("/mood/emotion").asText()).isEqualTo("sad");
    assertThat(labelled.json().at("/mood/source").asText()).isEqualTo("user_label");
    assertThat(unlabelled.json().at("/mood/source").asText()).isEqualTo("genre_tag");
  }

  @Test
  void labelChangesTheNextRecommendation() {
    client.send(
        client
            .request("/api/tracks/" + idOf("Rain") + "/label")
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString("{\"emotion\":\"angry\"}")));

    Answer playlist = client.post("/api/recommend", "{\"emotion\":\"angry\",\"limit\":1}");

    assertThat(titles(playlist)).containsExactly("Rain");
  }

  @Test
  void coverBesideTheFileIsServed() throws IOException {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 0};
    Files.write(player.music().resolve("cover.png"), png);
    scan(player.music());

    Answer cover = client.get("/api/tracks/" + idOf("Noon") + "/cover");

    assertThat(cover.status()).isEqualTo(200);
    assertThat(cover.header("Content-Type")).isEqualTo("image/png");
    assertThat(cover.bytes()).isEqualTo(png);
  }

  @Test
  void scanRunsInTheBackgroundAndReports() throws IOException {
    Files.delete(player.music().resolve("1.wav"));
    Files.writeString(player.music().resolve("text.mp3"), "no music at all");

    JsonNode scan = scan(player.music());

    assertThat(scan.path("state").asText()).isEqualTo("done");
    assertThat(scan.at("/report/removed").asInt()).isEqualTo(1);
    assertThat(scan.at("/report/unchanged").asInt()).isEqualTo(2);
    assertThat(scan.at("/report/failures/0/path").asText()).endsWith("text.mp3");
    assertThat(scan.at("/report/failures/0/reason").asText()).isNotEmpty();
  }

  @Test
  void wordsOfATrackAreToldWithTheirPlaceAndWhatWasReadFromThem() throws IOException {
    String track = "/api/tracks/" + idOf("Noon") + "/lyrics";
    JsonNode before = client.get(track).json();
    Path words = Files.writeString(player.music().resolve("2.lrc"), "[00:01.00]Instrumental");

    JsonNode scan = scan(player.music());
    JsonNode after = client.get(track).json();

    assertThat(before.path("found").asBoolean()).isFalse();
    assertThat(before.path("reading").isNull()).isTrue();
    assertThat(scan.at("/report/lyrics/found").asInt()).isEqualTo(1);
    assertThat(scan.at("/report/lyrics/analysed").asInt()).isEqualTo(1);
    assertThat(after.path("found").asBoolean()).isTrue();
    assertThat(after.path("origin").asText()).isEqualTo("lrc_file");
    assertThat(after.path("place").asText()).isEqualTo(words.toString());
    assertThat(after.at("/reading/outcome").asText()).isEqualTo("instrumental");
    assertThat(after.at("/reading/mood").isNull()).isTrue();
    assertThat(client.get("/api/tracks/999/lyrics").status()).isEqualTo(404);
  }

  @Test
  void wordsMoveTheMoodOfATrackAndSayWhy() throws IOException {
    Files.writeString(
        player.music().resolve("3.txt"),
        "I am so lonely and I cry\nTears are falling, all my tears\nI am not happy without you\n"
            + "My broken heart is full of sorrow\n");

    scan(player.music());
    long rain = idOf("Rain");
    JsonNode mood = client.get("/api/tracks?query=Rain").json().at("/tracks/0/mood");
    JsonNode lyrics = client.get("/api/tracks/" + rain + "/lyrics").json();

    assertThat(mood.path("source").asText()).isEqualTo("lyrics");
    assertThat(mood.path("valence").asDouble()).isNegative();
    assertThat(mood.path("evidence").asText()).startsWith("words speak of ");
    assertThat(lyrics.at("/reading/outcome").asText()).isEqualTo("read");
    assertThat(lyrics.at("/reading/mood/evidence").size()).isGreaterThan(2);
    assertThat(lyrics.at("/reading/mood/evidence/0/line").asText()).isNotBlank();
  }

  @Test
  void newSongsAreHeardAfterAScanAndMoveTheirMood() {
    song("4.wav", "Long");
    scan(player.music());
    JsonNode status = client.awaitSound();
    long id = idOf("Long");
    JsonNode sound = client.get("/api/tracks/" + id + "/sound").json();
    JsonNode mood = client.get("/api/tracks?query=Long").json().at("/tracks/0/mood");

    assertThat(status.path("state").asText()).isEqualTo("done");
    assertThat(status.path("done").asInt()).isEqualTo(4);
    assertThat(sound.at("/reading/outcome").asText()).isEqualTo("read");
    assertThat(sound.at("/reading/mood/curve")).hasSize(1);
    assertThat(sound.at("/reading/mood/quadrants")).hasSize(4);
    assertThat(sound.path("emotions")).hasSize(7);
    assertThat(mood.path("sources").toString()).isEqualTo("[\"audio\",\"genre_tag\"]");
    assertThat(mood.path("evidence").asText()).startsWith("sound is ").contains("genre \"Blues\"");
    JsonNode tooShort = client.get("/api/tracks/" + idOf("Noon") + "/sound").json();
    assertThat(tooShort.at("/reading/outcome").asText()).isEqualTo("too_short");
    assertThat(client.get("/api/tracks/999/sound").status()).isEqualTo(404);
  }

  @Test
  void hearingIsHeldUpAndGoesOn() {
    assertThat(client.post("/api/sound/pause", "{}").status()).isEqualTo(200);
    song("4.wav", "Long");
    scan(player.music());
    while (!client.get("/api/sound").json().path("state").asText().equals("paused")) {
      Thread.onSpinWait();
    }
    JsonNode unheard = client.get("/api/tracks/" + idOf("Long") + "/sound").json();

    client.post("/api/sound/resume", "{}");
    JsonNode done = client.awaitSound();

    assertThat(unheard.path("reading").isNull()).isTrue();
    assertThat(done.path("done").asInt()).isEqualTo(4);
  }

  private void song(String name, String title) {
    WavFile.write(player.music().resolve(name), 4, 440, Map.of("title", title, "genre", "Blues"));
  }

  private JsonNode scan(Path directory) {
    Answer started = client.post("/api/scan", "{\"directories\":[\"%s\"]}".formatted(directory));
    assertThat(started.status()).isEqualTo(202);
    return client.awaitScan();
  }

  private long idOf(String title) {
    return client.get("/api/tracks?query=" + title).json().at("/tracks/0/id").asLong();
  }

  private static java.util.List<String> titles(Answer answer) {
    return StreamSupport.stream(answer.json().path("tracks").spliterator(), false)
        .map(track -> track.path("title").asText())
        .toList();
  }
}
