package org.humoresque.music.lyrics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.humoresque.music.lyrics.score.AnalyzedLyrics;
import org.humoresque.music.lyrics.score.LyricsAnalyzer;
import org.humoresque.music.lyrics.text.LyricsReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LyricsModelFileTest {

  private static final LabelTree TREE = LabelTree.parse("t", "up\ndown\n  slow\n  fast\n");

  @TempDir private Path folder;

  @Test
  void whatIsReadIsWhatWasWritten() throws IOException {
    Path file = folder.resolve("m.lyrics");
    LyricsModelFile.write(file, model());
    LyricsClassifier read = LyricsModelFile.read(file);
    AnalyzedLyrics song = song("the rain falls down");
    assertThat(read.probabilities(song)).isEqualTo(model().probabilities(song));
    assertThat(read.provenance()).isEqualTo(Map.of("seed", "1"));
    assertThat(read.tree().leaves()).containsExactly("up", "slow", "fast");
    Path again = folder.resolve("again.lyrics");
    LyricsModelFile.write(again, read);
    assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(file));
  }

  @Test
  void probabilitiesSumToOne() {
    assertThat(Arrays.stream(model().probabilities(song("rain"))).sum()).isBetween(0.999, 1.001);
  }

  @Test
  void anotherVersionIsNamed() throws IOException {
    Path file = folder.resolve("m.lyrics");
    LyricsModelFile.write(file, model());
    byte[] bytes = Files.readAllBytes(file);
    bytes[11] = 9;
    Files.write(file, bytes);
    assertThatThrownBy(() -> LyricsModelFile.read(file))
        .isInstanceOf(UnreadableLyricsModelException.class)
        .hasMessageContaining("version 9; this program reads version 1");
  }

  @Test
  void anotherFileIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("m.lyrics"), "this is a text and no model");
    assertThatThrownBy(() -> LyricsModelFile.read(file))
        .isInstanceOf(UnreadableLyricsModelException.class)
        .hasMessageContaining("m.lyrics is no lyrics model");
  }

  @Test
  void everyTruncationIsRefused() throws IOException {
    Path file = folder.resolve("m.lyrics");
    LyricsModelFile.write(file, model());
    byte[] bytes = Files.readAllBytes(file);
    for (int length = 0; length < bytes.length; length += 7) {
      Files.write(file, Arrays.copyOf(bytes, length));
      assertThatThrownBy(() -> LyricsModelFile.read(file))
          .isInstanceOf(UnreadableLyricsModelException.class);
    }
  }

  @Test
  void damageIsNoticed() throws IOException {
    Path file = folder.resolve("m.lyrics");
    LyricsModelFile.write(file, model());
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 0x55;
    Files.write(file, bytes);
    assertThatThrownBy(() -> LyricsModelFile.read(file))
        .isInstanceOf(UnreadableLyricsModelException.class)
        .hasMessageContaining("damaged");
  }

  private static AnalyzedLyrics song(String text) {
    return LyricsAnalyzer.withOwnLexicons().analyze(LyricsReader.parse(text));
  }

  private static LyricsClassifier model() {
    Vocabulary vocabulary =
        new Vocabulary(
            List.of(new Ngrams(Ngrams.Unit.WORD, 1, 2)),
            new String[] {"rain", "the rain", "sun"},
            new float[] {1, 2, 1.5f});
    Scaling scaling = new Scaling(new double[] {0.1}, new double[] {0.5});
    FeatureSpace space = new FeatureSpace(vocabulary, List.of("balance"), List.of(), scaling);
    Decision linear = new Decision.Linear(new float[] {1, -1, 0.5f, 0.25f}, 0.1);
    SparseVector support = new SparseVector(new int[] {0, 3}, new float[] {0.5f, 1});
    Decision rbf = new Decision.Rbf(0.5, new SparseVector[] {support}, new float[] {0.7f}, -0.2);
    TreeClassifier tree =
        new TreeClassifier(
            TREE, Map.of("all", new Split(linear, 1.5, 0.1), "down", new Split(rbf, 2, 0)));
    return new LyricsClassifier(
        TREE, space, List.of(new LyricsClassifier.Member(tree, 1, 0.5)), 1.2, Map.of("seed", "1"));
  }
}
