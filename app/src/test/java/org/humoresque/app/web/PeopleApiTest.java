package org.humoresque.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.humoresque.app.Pictures;
import org.humoresque.app.view.Json;
import org.humoresque.app.web.PlayerClient.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People who ask to be known: enrolled, greeted, listening for themselves, and forgotten. */
class PeopleApiTest {

  private static final String ANGELINA = "Angelina_Jolie_%04d.jpg";
  private static final String JOHN = "John_Negroponte_%04d.jpg";

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
  void recognitionIsOffUntilSomebodyAsks() {
    JsonNode people = client.get("/api/people").json();

    assertThat(people.path("on").asBoolean()).isFalse();
    assertThat(people.path("people")).isEmpty();
    assertThat(Files.exists(folder.resolve("data/faces.key"))).isFalse();
    Answer nobody = client.post("/api/who", Pictures.empty("png", 50, 60));
    assertThat(nobody.json().path("faces")).isEmpty();
    assertThat(nobody.json().path("middle").isNull()).isTrue();
  }

  @Test
  void photosThatAreNotFitAreToldAndNothingIsKept() {
    byte[] empty = Pictures.empty("jpg", 200, 200);

    Answer faceless = enrol("Anna", List.of(empty, empty, empty), false);
    assertThat(faceless.status()).isEqualTo(422);
    assertThat(faceless.error()).contains("photo 1 shows no face", "photo 3");
    Answer few = enrol("Anna", List.of(empty), false);
    assertThat(few.status()).isEqualTo(422);
    assertThat(few.error()).contains("3 to 40");
    assertThat(client.post("/api/people", "{\"name\":\"Anna\"}").status()).isEqualTo(400);
    assertThat(client.post("/api/people", "{\"photos\":[\"no base64!\"]}").status()).isEqualTo(400);
    byte[] text = {1, 2, 3};
    assertThat(enrol("Anna", List.of(text, text, text), false).status()).isEqualTo(400);
    assertThat(client.get("/api/people").json().path("people")).isEmpty();
  }

  @Test
  void nobodyListensWhoIsNotThere() {
    Answer answer = client.send(client.request("/api/typical").header("Humoresque-Person", "7"));

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.error()).contains("no person 7");
    assertThat(client.send(client.request("/api/people/7").DELETE()).status()).isEqualTo(404);
  }

  @Test
  void guestsLeaveNothingWithOthers() {
    Answer said =
        client.send(
            client
                .request("/api/feedback")
                .header("Humoresque-Person", "guest")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"track\":1,\"kind\":\"like\"}")));

    assertThat(said.status()).isEqualTo(201);
    assertThat(client.get("/api/feedback").json().path("total").asInt()).isZero();
    assertThat(client.get("/api/feedback?person=guest").json().path("total").asInt()).isEqualTo(1);
  }

  @Test
  @Tag("data")
  void personIsKnownAgainListensForThemselvesAndIsForgotten() {
    List<byte[]> photos = photos(ANGELINA);
    long anna = enrol("Anna", photos.subList(0, 6), true).json().path("id").asLong();
    long john = enrol("John", photos(JOHN).subList(0, 6), true).json().path("id").asLong();

    JsonNode seen = client.post("/api/who", photos.get(0)).json();
    assertThat(seen.at("/faces/0/person/name").asText()).isEqualTo("Anna");
    assertThat(seen.path("middle").asInt()).isZero();

    client.send(
        client
            .request("/api/feedback")
            .header("Humoresque-Person", "" + john)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"track\":1,\"kind\":\"never\"}")));
    assertThat(tracks(john)).isLessThan(tracks(anna));

    assertThat(client.send(client.request("/api/people/" + john).DELETE()).status()).isEqualTo(204);
    assertThat(client.get("/api/people").json().path("people")).hasSize(1);
    assertThat(enrol("Anna", photos.subList(0, 6), true).status()).isEqualTo(400);
  }

  @Test
  @Tag("data")
  void anotherKeyIsToldAndNobodyIsLost() throws IOException {
    enrol("Anna", photos(ANGELINA).subList(0, 4), true);
    Files.delete(folder.resolve("data/faces.key"));

    JsonNode people = client.get("/api/people").json();
    assertThat(people.path("on").asBoolean()).isFalse();
    assertThat(people.at("/people/0/state").asText()).isEqualTo("other_key");
    assertThat(people.at("/people/0/note").asText()).contains("faces.key", "Anna");
    assertThat(
            client.post("/api/who", photos(ANGELINA).get(0)).json().at("/faces/0/person").isNull())
        .isTrue();
  }

  @Test
  @Tag("data")
  void photosOfTwoPeopleAreNoProfile() {
    List<byte[]> both =
        List.of(photos(ANGELINA).get(0), photos(ANGELINA).get(1), photos(JOHN).get(0));

    Answer answer = enrol("Anna", both, false);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.error()).contains("another person");
  }

  private int tracks(long person) {
    return client
        .send(
            client
                .request("/api/recommend")
                .header("Humoresque-Person", "" + person)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"emotion\":\"sad\"}")))
        .json()
        .path("tracks")
        .size();
  }

  private Answer enrol(String name, List<byte[]> photos, boolean sure) {
    ObjectNode request = Json.MAPPER.createObjectNode().put("name", name).put("sure", sure);
    photos.forEach(
        photo -> request.withArray("photos").add(Base64.getEncoder().encodeToString(photo)));
    return client.post("/api/people", request.toString());
  }

  /** Photos of one person in which a face is found. */
  private List<byte[]> photos(String name) {
    Path file = Path.of(System.getProperty("humoresque.shared"), "data/faces/faces.zip");
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return IntStream.range(1, 30)
          .mapToObj(i -> zip.getEntry("faces/" + name.formatted(i)))
          .filter(java.util.Objects::nonNull)
          .map(
              entry -> {
                try (InputStream in = zip.getInputStream(entry)) {
                  return in.readAllBytes();
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              })
          .filter(photo -> client.post("/api/who", photo).json().path("faces").size() == 1)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
