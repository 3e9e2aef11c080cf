package org.humoresque.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.humoresque.app.web.PlayerClient.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowseApiTest {

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                  | Dusk, Noon, Rain",
        "genre=blues&genre=Dance             | Dusk, Noon",
        "genre=blues&artist=Bert             | ''",
        "album=songs&offset=1&limit=1        | Noon",
        "query=no                            | Noon",
        "query=songs&genre=Blues             | Dusk",
        "valence=0..                         | Noon",
        "near=0.5,0.6&radius=0.1             | Noon",
        "duration=0.4..0.6                   | Dusk, Noon, Rain",
        "tempo=..100                         | ''",
        "year=                               | Dusk, Noon, Rain",
      })
  void conditionsAreCombined(String conditions, String titles) {
    JsonNode page = client.get("/api/browse?" + conditions).json();

    assertThat(String.join(", ", page.at("/tracks").findValuesAsText("title"))).isEqualTo(titles);
  }

  @Test
  void countsTellWhatAnotherChoiceGives() {
    JsonNode page = client.get("/api/browse?genre=Blues").json();

    assertThat(page.path("total").asInt()).isEqualTo(1);
    assertThat(counts(page.at("/facets/genre/values")))
        .containsExactly("Blues 1", "Dance 1", "Unheard Of 1");
    assertThat(counts(page.at("/facets/artist/values"))).containsExactly("Ada 1");
  }

  @Test
  void valuesOfAFacetArePagedAndFound() {
    JsonNode values = client.get("/api/browse/artist?order=name&limit=2&offset=1").json();

    assertThat(values.path("total").asInt()).isEqualTo(3);
    assertThat(counts(values.path("values"))).containsExactly("Bert 1", "Cleo 1");
    assertThat(counts(client.get("/api/browse/artist?find=LE").json().path("values")))
        .containsExactly("Cleo 1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?tempo=fast        | tempo must be a range such as 1.5..2, 1.5.. or ..2, but is 'fast'",
        "?tempo=9..x        | tempo must hold numbers, but has 'x'",
        "?tempo=9..8        | must not end (8.0) before it begins (9.0)",
        "?near=1            | near must be valence and arousal",
        "?near=3,0          | valence must be in [-1, 1], but is 3.0",
        "?near=0,0&radius=9 | a radius must be above 0",
        "?radius=1          | a radius needs a middle",
        "?near=0,0&valence=0.. | not both",
        "?emotion=hapy      | unknown emotion 'hapy'",
        "?limit=-1          | limit must be a whole number in [0, 1000], but is '-1'",
        "/colour            | songs are browsed by artist, album, genre, year, language, emotion",
        "/genre?order=size  | order must be name or count, but is 'size'",
      })
  void whatCannotBeMeantIsRefused(String path, String message) {
    Answer answer = client.get("/api/browse" + path);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error()).contains(message);
  }

  private static List<String> counts(JsonNode values) {
    return StreamSupport.stream(values.spliterator(), false)
        .map(value -> value.path("name").asText() + " " + value.path("count").asInt())
        .toList();
  }
}
