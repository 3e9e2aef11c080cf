package org.humoresque.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.humoresque.app.WavFile;
import org.humoresque.app.cli.Console.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AudioVerbTest {

  @TempDir Path folder;
  private Console console;

  @BeforeEach
  void open() {
    console = new Console(folder);
  }

  @Test
  void everythingIsToldOfARecording() {
    WavFile.write(folder.resolve("a.wav"), 50, 440, Map.of());

    Result result = console.run("audio", "a.wav", "--json");

    assertThat(result.exitCode()).isZero();
    JsonNode song = result.json().at("/songs/0");
    assertThat(result.json().at("/model/name").asText()).isEqualTo("humoresque-audio");
    assertThat(song.path("file").asText()).isEqualTo("a.wav");
    assertThat(song.path("outcome").asText()).isEqualTo("read");
    assertThat(song.path("duration").asDouble()).isCloseTo(50, within(0.1));
    assertThat(song.path("key").asText()).matches("[A-G][#b]? (major|minor)");
    assertThat(song.path("loudness").asDouble()).isBetween(-30.0, -5.0);
    JsonNode mood = song.path("mood");
    assertThat(mood.path("valence").asDouble()).isBetween(-1.0, 1.0);
    assertThat(mood.path("arousal").asDouble()).isBetween(-1.0, 1.0);
    assertThat(mood.path("quadrant").asText()).matches("happy|angry|sad|relaxed");
    assertThat(mood.path("quadrants")).hasSize(4);
    assertThat(mood.path("scores")).hasSize(7);
    assertThat(mood.path("genres")).hasSize(4);
    assertThat(mood.path("curve")).hasSize(3);
    assertThat(mood.at("/curve/1/start").asDouble()).isEqualTo(15);
    assertThat(mood.path("embedding").size()).isBetween(64, 256);
  }

  @Test
  void peopleAreToldTheSame() {
    WavFile.write(folder.resolve("a.wav"), 50, 440, Map.of());

    assertThat(console.run("audio", "a.wav").out())
        .contains("a.wav", "valence", "confidence", "emotions: ", "genre: ", "arousal over time")
        .contains("LUFS");
  }

  @Test
  void badInputIsNamedWithTheReasonAndTheOthersAreHeard() throws IOException {
    WavFile.write(folder.resolve("good.wav"), 4, 440, Map.of());
    WavFile.write(folder.resolve("short.wav"), 0.5, 440, Map.of());
    Files.createFile(folder.resolve("empty.mp3"));
    Files.write(
        folder.resolve("picture.mp3"),
        new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13});
    Files.createDirectory(folder.resolve("dir.mp3"));
    String[] arguments = {
      "audio", "empty.mp3", "picture.mp3", "dir.mp3", "gone.mp3", "short.wav", "good.wav", "--json"
    };

    Result result = console.run(arguments);

    assertThat(result.exitCode()).isZero();
    JsonNode songs = result.json().path("songs");
    assertThat(songs.at("/0/error").asText()).contains("empty");
    assertThat(songs.at("/1/error").asText()).isNotBlank();
    assertThat(songs.at("/2/error").asText()).contains("folder");
    assertThat(songs.at("/3/error").asText()).contains("no such file");
    assertThat(songs.at("/4/outcome").asText()).isEqualTo("too_short");
    assertThat(songs.at("/5/outcome").asText()).isEqualTo("read");
  }

  @Test
  void onlyBadInputFails() {
    Result result = console.run("audio", "gone.mp3");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("gone.mp3: there is no such file").hasLineCount(1);
    assertThat(console.run("audio").exitCode()).isEqualTo(2);
  }
}
