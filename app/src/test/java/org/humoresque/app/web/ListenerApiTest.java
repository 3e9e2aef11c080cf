package org.humoresque.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.humoresque.app.view.Json;
import org.humoresque.app.web.PlayerClient.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the player learns of a person, and what it does with it. */
class ListenerApiTest {

  private static final int DUSK = 1;
  private static final int NOON = 2;
  private static final int RAIN = 3;

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

  @AfterEach
  void forget() {
    assertThat(delete("/api/listener").status()).isEqualTo(204);
  }

  @Test
  void journeyIsAsAgreed() throws IOException {
    Answer answer =
        client.post("/api/journey", "{\"emotion\":\"sad\",\"goal\":\"lift\",\"songs\":5}");

    assertThat(shape(answer.json())).isEqualTo(shape(golden("journey.json")));
  }

  @Test
  void explanationIsAsAgreed() throws IOException {
    Answer answer = client.get("/api/explain/1?emotion=happy&goal=lift");

    assertThat(shape(answer.json())).isEqualTo(shape(golden("explain.json")));
  }

  @Test
  void explanationSaysWhyATrackIsNotChosen() {
    Answer unknown = client.get("/api/explain/" + RAIN + "?emotion=sad");
    Answer hindi = client.get("/api/explain/" + DUSK + "?emotion=sad&language=hi");
    Answer second =
        client.get("/api/explain/" + DUSK + "?valence=0.8&arousal=0.5&goal=match&limit=1");

    assertThat(unknown.json().path("chosen").asBoolean()).isFalse();
    assertThat(unknown.json().path("summary").asText()).contains("nothing tells its mood");
    assertThat(hindi.json().at("/objections/0").asText()).isEqualTo("in Hindi");
    assertThat(hindi.json().path("summary").asText()).contains("in Hindi");
    assertThat(second.json().path("summary").asText()).contains("1 songs fit better");
    assertThat(second.json().path("place").asInt()).isEqualTo(2);
  }

  @Test
  void whatIsKnownOfAPersonIsAsAgreed() throws IOException {
    typical("sad", "[1]");
    feedback(DUSK, "not-this-mood");
    label(NOON, "happy");

    Answer answer = client.get("/api/listener");

    String text =
        answer
            .text()
            .replaceAll("\"content\":\"[^\"]+\"", "\"content\":\"CONTENT\"")
            .replaceAll("\"at\":\"[^\"]+\"", "\"at\":\"NOW\"");
    assertThat(Json.MAPPER.readTree(text)).isEqualTo(golden("listener.json"));
    assertThat(answer.header("Content-Disposition")).contains("humoresque-about-me.json");

    forget();
    JsonNode nothing = client.get("/api/listener").json();
    assertThat(nothing.path("typical")).isEmpty();
    assertThat(nothing.path("labels")).isEmpty();
    assertThat(nothing.path("feedback")).isEmpty();
  }

  @Test
  void typicalSongsArePickedAndChangeTheReasons() {
    Answer picked = typical("sadness", "[1,1]");

    assertThat(picked.json().path("emotion").asText()).isEqualTo("sad");
    assertThat(titles(picked.json().path("tracks"))).containsExactly("Dusk");
    assertThat(titles(client.get("/api/typical/sad").json().path("tracks")))
        .containsExactly("Dusk");
    assertThat(client.get("/api/typical").json()).hasSize(7);

    JsonNode playlist = recommend("\"emotion\":\"sad\"");
    assertThat(kinds(playlist.at("/tracks/0/reasons"))).contains("profile");
    JsonNode like = find(playlist.path("tracks"), "Noon").at("/reasons/2/like");
    assertThat(like.path("title").asText()).isEqualTo("Dusk");
    assertThat(like.path("feeling").asText()).isEqualTo("sad");
  }

  @Test
  void cosineCountsAnswersWithThePapersReasons() {
    typical("sad", "[1]");

    JsonNode playlist = recommend("\"emotion\":\"sad\",\"algorithm\":\"cosine-counts\"");

    assertThat(playlist.path("algorithm").asText()).isEqualTo("cosine-counts");
    assertThat(playlist.at("/tracks/0/title").asText()).isEqualTo("Dusk");
    assertThat(playlist.at("/tracks/0/score").asDouble()).isEqualTo(1.0);
  }

  @Test
  void likedSongsRiseAndTheOpinionCanBeTakenBack() {
    double before = score("Dusk");
    Answer liked = feedback(DUSK, "like");
    double after = score("Dusk");

    assertThat(liked.status()).isEqualTo(201);
    assertThat(liked.json().at("/track/title").asText()).isEqualTo("Dusk");
    assertThat(after).isNotEqualTo(before);
    assertThat(kinds(recommend("\"emotion\":\"sad\"").at("/tracks/0/reasons"))).contains("liking");
    String place = "/api/feedback/" + liked.json().path("id").asLong();
    assertThat(delete(place).status()).isEqualTo(204);
    assertThat(delete(place).status()).isEqualTo(404);
    assertThat(score("Dusk")).isEqualTo(before);
  }

  @Test
  void songsMarkedNeverPlayDoNotCome() {
    Answer never = feedback(NOON, "never");

    assertThat(titles(recommend("\"emotion\":\"happy\"").path("tracks"))).containsExactly("Dusk");
    assertThat(titles(client.post("/api/journey", "{\"emotion\":\"happy\"}").json().path("steps")))
        .hasSize(1);
    delete("/api/feedback/" + never.json().path("id").asLong());
    assertThat(recommend("\"emotion\":\"happy\"").path("tracks")).hasSize(2);
  }

  @Test
  void historyComesNewestFirstByKind() {
    feedback(DUSK, "play");
    feedback(NOON, "skip");

    JsonNode all = client.get("/api/feedback").json();
    JsonNode plays = client.get("/api/feedback?kind=play&kind=finish").json();

    assertThat(all.path("total").asInt()).isEqualTo(2);
    assertThat(all.at("/feedback/0/kind").asText()).isEqualTo("skip");
    assertThat(plays.path("feedback")).hasSize(1);
    assertThat(plays.at("/feedback/0/track/title").asText()).isEqualTo("Dusk");
  }

  @Test
  void demandsThatNobodyFulfilsAreAnsweredWithWhatToGiveUp() {
    JsonNode playlist =
        recommend(
            "\"emotion\":\"sad\",\"languages\":[\"hi\"],\"constraints\":{\"maxSeconds\":600}");
    JsonNode journey =
        client.post("/api/journey", "{\"emotion\":\"sad\",\"languages\":[\"hi\"]}").json();

    assertThat(playlist.path("tracks")).isEmpty();
    assertThat(playlist.path("allowed").asInt()).isZero();
    assertThat(playlist.at("/relaxations/0/givenUp/0").asText()).isEqualTo("in Hindi");
    assertThat(playlist.at("/relaxations/0/songs").asInt()).isEqualTo(2);
    assertThat(playlist.at("/relaxations/0/nearest/0/title").asText()).isEqualTo("Dusk");
    assertThat(journey.path("steps")).isEmpty();
    assertThat(journey.at("/relaxations/0/givenUp/0").asText()).isEqualTo("in Hindi");
  }

  @Test
  void pointIsATargetOfItsOwn() {
    JsonNode playlist =
        recommend("\"emotion\":\"sad\",\"target\":{\"valence\":0.7,\"arousal\":0.5}");

    assertThat(playlist.path("goal").isNull()).isTrue();
    assertThat(playlist.at("/target/valence").asDouble()).isEqualTo(0.7);
    assertThat(playlist.at("/tracks/0/title").asText()).isEqualTo("Noon");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "recommend | \"algorithm\":\"best\"                    | unknown algorithm 'best'",
        "recommend | \"goal\":\"lift\",\"target\":{\"valence\":0,\"arousal\":0} | not both",
        "recommend | \"target\":{\"valence\":2,\"arousal\":0}  | valence must be in [-1, 1]",
        "recommend | \"target\":{\"valence\":0}                | belong together",
        "recommend | \"languages\":[\" \"]                     | must not be blank",
        "recommend | \"songs\":3                               | belong to /api/journey",
        "recommend | \"constraints\":{\"minSeconds\":9,\"maxSeconds\":3} | shortest length",
        "recommend | \"constraints\":{\"notHeardForHours\":-1} | notHeardForHours must be in",
        "journey   | \"way\":\"sideways\"                      | unknown way 'sideways'",
        "journey   | \"songs\":0                               | 1 to 200 songs",
        "journey   | \"minutes\":0                             | from 1 minute to 12 hours",
        "journey   | \"songs\":1,\"minutes\":5                 | not both",
      })
  void badWishIsAnsweredWithWhatIsWrong(String what, String part, String message) {
    Answer answer = client.post("/api/" + what, "{\"emotion\":\"sad\"," + part + "}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error()).contains(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                    | say the track",
        "{\"track\":99,\"kind\":\"like\"}      | there is no track 99",
        "{\"track\":1,\"kind\":\"love\"}       | unknown kind of feedback 'love'",
        "{\"track\":1,\"kind\":\"skip\",\"heard\":2} | heard must be in [0, 1], but is 2.0",
        "{\"track\":1,\"kind\":\"skip\",\"valence\":0} | belong together",
      })
  void badFeedbackIsAnsweredWithWhatIsWrong(String body, String message) {
    Answer answer = client.post("/api/feedback", body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error()).contains(message);
  }

  @Test
  void badTypicalSongsAreRefused() {
    assertThat(typical("sad", "[99]").error()).contains("there is no track 99");
    assertThat(typical("hungry", "[1]").error()).contains("unknown emotion 'hungry'");
    assertThat(typical("sad", "null").error()).contains("say which tracks");
    assertThat(client.get("/api/explain/99?emotion=sad").status()).isEqualTo(404);
    assertThat(client.get("/api/explain/1").error()).contains("exactly one of");
    assertThat(delete("/api/feedback/x").status()).isEqualTo(400);
  }

  private static Answer typical(String emotion, String ids) {
    return client.send(
        client
            .request("/api/typical/" + emotion)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString("{\"tracks\":" + ids + "}")));
  }

  private static void label(int track, String emotion) {
    client.send(
        client
            .request("/api/tracks/" + track + "/label")
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString("{\"emotion\":\"" + emotion + "\"}")));
  }

  private static Answer feedback(int track, String kind) {
    return client.post(
        "/api/feedback",
        "{\"track\":%d,\"kind\":\"%s\",\"heard\":0.25,\"valence\":-0.5,\"arousal\":0.5}"
            .formatted(track, kind));
  }

  private static Answer delete(String path) {
    return client.send(client.request(path).DELETE());
  }

  private static JsonNode recommend(String wish) {
    return client.post("/api/recommend", "{" + wish + "}").json();
  }

  private static double score(String title) {
    return find(recommend("\"emotion\":\"sad\"").path("tracks"), title).path("score").asDouble();
  }

  private static JsonNode find(JsonNode tracks, String title) {
    return StreamSupport.stream(tracks.spliterator(), false)
        .filter(track -> track.path("title").asText().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> titles(JsonNode tracks) {
    return tracks.findValuesAsText("title");
  }

  private static List<String> kinds(JsonNode reasons) {
    return reasons.findValuesAsText("kind");
  }

  private JsonNode golden(String name) throws IOException {
    try (InputStream file = ListenerApiTest.class.getResourceAsStream(name)) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return Json.MAPPER.readTree(text.replace("FOLDER", player.music().toRealPath().toString()));
    }
  }

  private static JsonNode shape(JsonNode answer) throws IOException {
    return Json.MAPPER.readTree(
        answer
            .toString()
            .replaceAll("-?\\d+\\.\\d+(E-?\\d+)?", "0.5")
            .replaceAll("\"explanation\":\".*?[^\\\\]\"", "\"explanation\":\"in plain words\""));
  }
}
