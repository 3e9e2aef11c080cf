package org.humoresque.music.lyrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.humoresque.music.lyrics.lexicon.EmotionLexicon;
import org.humoresque.music.lyrics.lexicon.LexiconReader;
import org.humoresque.music.lyrics.score.LyricsAnalyzer;
import org.junit.jupiter.api.Test;

class ModelVersionTest {

  @Test
  void sameModelsAndLexiconsSameVersion() {
    assertThat(LyricsMoodModel.open().version())
        .isEqualTo(LyricsMoodModel.open().version())
        .matches("lyrics-\\d+-[0-9a-f]{16}");
  }

  @Test
  void aChangeInAnyFileChangesIt() {
    Set<String> versions = new HashSet<>();
    versions.add(ModelVersion.of(Map.of(), name -> bytes(name, "")));
    for (String changed : ModelVersion.resources()) {
      versions.add(
          ModelVersion.of(Map.of(), name -> bytes(name, name.equals(changed) ? "more" : "")));
    }
    assertThat(versions).hasSize(ModelVersion.resources().size() + 1);
  }

  @Test
  void everyFileThatLyricsAreReadByCounts() throws IOException, URISyntaxException {
    Path folder =
        Path.of(
                Objects.requireNonNull(LyricsMoodModel.class.getResource("emotions.lyrics"))
                    .toURI())
            .resolveSibling("");
    try (Stream<Path> files = Files.walk(folder)) {
      List<String> names =
          files
              .filter(file -> file.toString().matches(".*\\.(lyrics|txt)"))
              .map(file -> folder.relativize(file).toString())
              .filter(name -> !name.startsWith("lexicon"))
              .sorted()
              .toList();
      assertThat(ModelVersion.resources()).isEqualTo(names);
    }
  }

  @Test
  void aLexiconOfOnesOwnAndEveryChangeInItChangeIt() {
    Set<String> versions = new HashSet<>();
    versions.add(LyricsMoodModel.open().version());
    for (String line :
        List.of(
            "[words]\nblorp\thappy\t0.9\t0.5\t0.8",
            "[words]\nblorp\thappy\t0.9\t0.5\t0.7",
            "[words]\nblorp\tsad\t0.9\t0.5\t0.8",
            "[degrees]\nblorp\t1.5",
            "[degrees]\nblorp\t1.6",
            "[negations]\nblorp",
            "[contrasts]\nblorp")) {
      versions.add(version(line));
      assertThat(version(line)).isEqualTo(version(line));
    }
    assertThat(versions).hasSize(8);
  }

  private static String version(String lines) {
    EmotionLexicon own =
        new LexiconReader()
            .read(
                new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), "own.txt", "en");
    return LyricsMoodModel.open(LyricsAnalyzer.withOwnLexiconsAnd(List.of(own))).version();
  }

  private static ByteArrayInputStream bytes(String name, String more) {
    return new ByteArrayInputStream((name + more).getBytes(StandardCharsets.UTF_8));
  }
}
