package org.humoresque.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.humoresque.app.view.Json;
import org.humoresque.app.web.PlayerClient.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryApiTest {

  @TempDir static Path folder;
  private static TestPlayer player;
  private static PlayerClient client;

  @BeforeAll
  static void start() {
    player = new TestPlayer(folder).scanned();
    client = player.start();
  }

  @AfterAll
  static void stop() {
    player.close();
  }

  @Test
  void statusIsAsAgreed() throws IOException {
    assertThat(client.get("/api/status").json()).isEqualTo(golden("status.json"));
  }

  @Test
  void tracksAreAsAgreed() throws IOException {
    assertThat(client.get("/api/tracks").json()).isEqualTo(golden("tracks.json"));
  }

  @Test
  void recommendationIsAsAgreed() throws IOException {
    Answer answer = client.post("/api/recommend", "{\"emotion\":\"happy\",\"goal\":\"lift\"}");

    assertThat(shape(answer.json())).isEqualTo(shape(golden("playlist.json")));
  }

  @Test
  void searchFindsByWordsAndPages() {
    assertThat(titles(client.get("/api/tracks?query=bert"))).containsExactly("Noon");
    assertThat(client.get("/api/tracks?query=bert").json().path("total").asInt()).isEqualTo(1);
    assertThat(titles(client.get("/api/tracks?limit=1&offset=1"))).containsExactly("Noon");
    assertThat(client.get("/api/tracks?limit=1").json().path("total").asInt()).isEqualTo(3);
  }

  @Test
  void moodsAndScoresAreTakenAsWellAsEmotions() {
    Answer fromMood = client.post("/api/recommend", "{\"valence\":-0.63,\"arousal\":-0.27}");
    Answer fromScores = client.post("/api/recommend", "{\"scores\":{\"sad\":1}}");

    assertThat(fromMood.json()).isEqualTo(fromScores.json());
    assertThat(fromMood.json().at("/mood/valence").asDouble()).isEqualTo(-0.63);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                  | exactly one of",
        "{\"emotion\":\"sad\",\"valence\":0,\"arousal\":0} | exactly one of",
        "{\"valence\":0.1}                   | belong together",
        "{\"valence\":3,\"arousal\":0}       | valence must be in [-1, 1], but is 3.0",
        "{\"emotion\":\"sadd\"}              | unknown emotion 'sadd'",
        "{\"emotion\":\"sad\",\"goal\":\"x\"} | x",
        "{\"emotion\":\"sad\",\"limit\":0}   | limit must be in [1, 1000], but is 0",
        "{\"emotions\":\"sad\"}              | emotions",
        "{\"scores\":{\"sad\":0.5}}          | scores must sum to 1",
        "not json                            | the body is not as expected",
      })
  void badRequestIsAnsweredWithWhatIsWrong(String body, String message) {
    Answer answer = client.post("/api/recommend", body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error()).contains(message);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/tracks?limit=-1, 400",
    "/api/tracks?limit=many, 400",
    "/api/tracks/0/stream, 400",
    "/api/tracks/x/stream, 400",
    "/api/tracks/999/stream, 404",
    "/api/tracks/999/cover, 404",
    "/api/nothing, 404",
    "/api/folders?path=/no/such/folder, 400",
    "/api/folders?path=relative, 400",
  })
  void whatIsNotThereIsAnsweredInJson(String path, int status) {
    Answer answer = client.get(path);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.error()).isNotEmpty();
  }

  @Test
  void trackWithoutCoverHasNoPicture() {
    assertThat(client.get("/api/tracks/" + idOf("Noon") + "/cover").status()).isEqualTo(404);
  }

  @Test
  void scanOfFolderThatIsNotThereIsRefused() {
    Answer answer = client.post("/api/scan", "{\"directories\":[\"/no/such/folder\"]}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error()).contains("/no/such/folder");
  }

  @Test
  void scanOfNothingIsRefused() {
    assertThat(client.post("/api/scan", "{}").status()).isEqualTo(400);
  }

  @Test
  void foldersAreListedForChoosing() throws IOException {
    Files.createDirectories(folder.resolve("music/.hidden"));
    Files.createDirectories(folder.resolve("music/B side"));

    JsonNode listing = client.get("/api/folders?path=" + player.music()).json();

    assertThat(listing.path("path").asText()).isEqualTo(player.music().toString());
    assertThat(listing.path("parent").asText()).isEqualTo(folder.toString());
    assertThat(listing.path("folders")).hasSize(1);
    assertThat(listing.at("/folders/0/name").asText()).isEqualTo("B side");
  }

  private long idOf(String title) {
    return client.get("/api/tracks?query=" + title).json().at("/tracks/0/id").asLong();
  }

  private static java.util.List<String> titles(Answer answer) {
    return StreamSupport.stream(answer.json().path("tracks").spliterator(), false)
        .map(track -> track.path("title").asText())
        .toList();
  }

  /** A recorded answer, with the folder of this test in the place of FOLDER. */
  private JsonNode golden(String name) throws IOException {
    try (InputStream file = LibraryApiTest.class.getResourceAsStream(name)) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return Json.MAPPER.readTree(text.replace("FOLDER", player.music().toRealPath().toString()));
    }
  }

  /** Scores, moods and words are the business of other modules; here only the shape is held. */
  private static JsonNode shape(JsonNode playlist) throws IOException {
    return Json.MAPPER.readTree(
        playlist
            .toString()
            .replaceAll("-?\\d+\\.\\d+", "0.5")
            .replaceAll("\"explanation\":\".*?[^\\\\]\"", "\"explanation\":\"in plain words\""));
  }
}
