package org.humoresque.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.humoresque.app.Films;
import org.humoresque.app.Pictures;
import org.humoresque.app.cli.Console.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VideoVerbTest {

  @TempDir Path folder;
  private Console console;

  @BeforeEach
  void open() {
    console = new Console(folder);
  }

  @Test
  void filmWithoutAnybodyIsAnAnswer() {
    Films.empty(folder.resolve("film.mjpeg"), 30);

    Result text = console.run("video", "film.mjpeg");
    Result json = console.run("video", "--json", "film.mjpeg");

    assertThat(text.exitCode()).isZero();
    assertThat(text.out()).contains("nobody found", "nobody’s face for 100 % of the time");
    JsonNode film = json.json();
    assertThat(film.path("file").asText()).isEqualTo("film.mjpeg");
    assertThat(film.path("width").asInt()).isEqualTo(320);
    assertThat(film.path("secondsRead").asDouble()).isBetween(1.1, 1.3);
    assertThat(film.path("shareWithoutFace").asDouble()).isEqualTo(1);
    assertThat(film.path("people").isArray()).isTrue();
    assertThat(film.path("endedEarly").isNull()).isTrue();
  }

  @Test
  void whatIsNoFilmIsNamed() throws IOException {
    Files.writeString(folder.resolve("text.mp4"), "words");
    Files.write(folder.resolve("photo.mp4"), Pictures.empty("png", 64, 64));

    Result text = console.run("video", "text.mp4");
    Result photo = console.run("video", "--json", "photo.mp4");
    Result none = console.run("video", "none.mp4");

    assertThat(text.exitCode()).isEqualTo(1);
    assertThat(text.err()).isEqualTo("humoresque: cannot read text.mp4: it is text, not a film\n");
    assertThat(photo.json().path("error").asText()).contains("it is a single picture");
    assertThat(none.err()).contains("there is no such file");
  }

  @Test
  void plotThatCannotBeWrittenIsToldBeforeTheFilmIsRead() {
    Result result = console.run("video", "none.mp4", "--plot", "no-folder/out.png");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("--plot:", "cannot be written");
  }

  @Test
  @Tag("data")
  void peopleOfARealFilmAreReadOverTimeAndDrawn() throws IOException {
    Path film =
        Path.of(System.getProperty("humoresque.shared"))
            .resolve("data/faces/scenes/short_hamilton_clip.mp4");

    Result result = console.run("video", "--json", film.toString(), "--plot", "out.png");

    JsonNode answer = result.json();
    assertThat(answer.path("people")).isNotEmpty();
    JsonNode person = answer.at("/people/0");
    assertThat(person.path("timeline").size()).isGreaterThan(2);
    double sum = 0;
    for (JsonNode score : person.at("/timeline/0/scores")) {
      sum += score.asDouble();
    }
    assertThat(sum).isCloseTo(1, org.assertj.core.api.Assertions.within(0.01));
    assertThat(answer.at("/model/name").asText()).isNotEmpty();
    assertThat(ImageIO.read(folder.resolve("out.png").toFile()).getWidth()).isEqualTo(1000);
    try (java.util.stream.Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(it -> it.getFileName().toString())).containsExactly("out.png");
    }
  }
}
