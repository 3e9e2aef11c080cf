package org.humoresque.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.humoresque.app.Models;
import org.humoresque.app.Pictures;
import org.humoresque.app.cli.Console.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaceVerbTest {

  @TempDir Path folder;
  private Console console;

  @BeforeEach
  void makePhotos() throws IOException {
    Files.write(folder.resolve("empty.jpg"), Pictures.empty("jpg", 320, 240));
    Files.write(folder.resolve("huge.png"), Pictures.huge());
    Files.writeString(folder.resolve("text.jpg"), "words");
    console = new Console(folder);
  }

  @Test
  void photosAreAnsweredInTheOrderGivenWithErrorsInTheirPlaces() {
    Result result = console.run("face", "--json", "text.jpg", "empty.jpg", "none.jpg", "huge.png");

    assertThat(result.exitCode()).isZero();
    JsonNode photos = result.json().path("photos");
    assertThat(photos.findValuesAsText("file"))
        .containsExactly("text.jpg", "empty.jpg", "none.jpg", "huge.png");
    assertThat(photos.at("/0/error").asText()).isNotBlank();
    assertThat(photos.at("/0").has("faces")).isFalse();
    assertThat(photos.at("/1/faces").isArray()).isTrue();
    assertThat(photos.at("/1/faces")).isEmpty();
    assertThat(photos.at("/1").has("error")).isFalse();
    assertThat(photos.at("/2/error").asText()).contains("no such file");
    assertThat(photos.at("/3/error").asText()).contains("30000");
  }

  @Test
  void faceOpensNoLibrary() {
    console.run("face", "empty.jpg");

    assertThat(folder.resolve("humoresque")).doesNotExist();
  }

  @Test
  void noReadablePhotoIsAFailure() {
    Result result = console.run("face", "text.jpg");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("text.jpg");
  }

  @Test
  void damagedModelIsNamed() throws IOException {
    Files.writeString(folder.resolve("broken.onnx"), "no network");

    Result result = console.run("face", "--model", "broken.onnx", "empty.jpg");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("broken.onnx").hasLineCount(1);
  }

  @Test
  void photoWithoutFaceCannotChooseMusic() {
    Result text = console.run("recommend", "--photo", "empty.jpg");
    Result json = console.run("recommend", "--photo", "empty.jpg", "--json");

    assertThat(text.exitCode()).isEqualTo(1);
    assertThat(text.err()).contains("no face was found in empty.jpg").hasLineCount(1);
    assertThat(json.exitCode()).isEqualTo(1);
    assertThat(json.json().path("error").asText()).contains("no face");
  }

  @Test
  void whatIsNoPhotoCannotChooseMusic() {
    assertThat(console.run("recommend", "--photo", "text.jpg").err()).contains("text.jpg:");
    assertThat(console.run("recommend", "--photo", "none.jpg").err()).contains("none.jpg");
  }

  @Test
  void modelThatReadsIsNamedAndAnotherMayBeChosen() throws IOException {
    Result shipped = console.run("face", "--json", "--model", "mini-xception", "empty.jpg");
    Models.withMetadata(folder.resolve("mine.onnx"), "name", "mine");
    Files.writeString(
        folder.resolve("two.ensemble"), "name = two\nmembers = mine.onnx\ntemperature = 1\n");
    Result file = console.run("face", "--json", "--model", "mine.onnx", "empty.jpg");
    Result ensemble = console.run("face", "--model", "two.ensemble", "empty.jpg");

    assertThat(shipped.json().at("/model/name").asText()).isEqualTo("mini-xception");
    assertThat(shipped.json().at("/model/metrics/accuracy").asDouble()).isGreaterThan(0.6);
    assertThat(file.json().at("/model/name").asText()).isEqualTo("mine");
    assertThat(ensemble.out()).contains("no face found", "Read by two; it cannot tell");
  }

  @Test
  void otherPreprocessingIsUsedWithAWarning() {
    Result result =
        console.run("face", "--json", "--preprocess", "median,equalize,standardized", "empty.jpg");

    assertThat(result.exitCode()).isZero();
    assertThat(result.err())
        .contains("--preprocess median,equalize,standardized", "card do not apply")
        .hasLineCount(1);
    assertThat(result.json().at("/model/preprocessing").asText())
        .isEqualTo("median,equalize,standardized");
    assertThat(result.json().at("/model/metrics")).isEmpty();
  }

  @Test
  @Tag("data")
  void modelThatIsNotSureSaysSoAndStillGivesItsBestGuess() {
    Models.withMetadata(folder.resolve("shy.onnx"), "confidenceThreshold", "1");
    String photo =
        Path.of(System.getProperty("humoresque.shared"), "data/faces/scenes/obama-720p.jpg")
            .toString();

    JsonNode face =
        console.run("face", "--json", "--model", "shy.onnx", photo).json().at("/photos/0/faces/0");
    Result text = console.run("face", "--model", "shy.onnx", photo);

    assertThat(face.path("sure").asBoolean(true)).isFalse();
    assertThat(face.path("emotion").asText()).isEqualTo("happy");
    assertThat(face.path("confidence").asDouble())
        .isEqualTo(face.path("scores").path("happy").asDouble());
    assertThat(text.out()).contains("not sure, perhaps happy (", "not sure below 100 %");
  }

  @Test
  @Tag("data")
  void smilingFaceIsReadAsHappy() {
    Path scenes = Path.of(System.getProperty("humoresque.shared"), "data/faces/scenes");

    Result result = console.run("face", "--json", scenes.resolve("obama-720p.jpg").toString());

    JsonNode face = result.json().at("/photos/0/faces/0");
    assertThat(face.path("emotion").asText()).isEqualTo("happy");
    double sum = 0;
    for (JsonNode score : face.path("scores")) {
      sum += score.asDouble();
    }
    assertThat(sum).isEqualTo(1, org.assertj.core.api.Assertions.within(1e-9));
  }
}
