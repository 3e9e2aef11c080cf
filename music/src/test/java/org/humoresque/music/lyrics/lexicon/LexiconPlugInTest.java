package org.humoresque.music.lyrics.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.humoresque.kernel.Emotion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconPlugInTest {

  @TempDir private Path folder;

  @Test
  void ourOwnFormatIsReadInItsLanguage() throws IOException {
    assertThat(one("a.txt", "# mine\n[words]\nblorp\thappy\t0.9\t0.5\t0.8\n").language())
        .isEqualTo("en");
    EmotionLexicon chinese = one("b.txt", "呵呵哒\tdisgust\t-0.4\t0.2\t0.6\n[degrees]\n老\t1.4\n");
    assertThat(chinese.language()).isEqualTo("zh");
    assertThat(chinese.find("呵呵哒")).isPresent();
    assertThat(chinese.degree("老")).contains(1.4);
  }

  @Test
  void theFormsOfOthersAreTold() throws IOException {
    EmotionLexicon emoLex = one("nrc.txt", "blorp\tanger\t0\nblorp\tjoy\t1\n");
    EmotionLexicon vad =
        one("vad.txt", "Word\tValence\tArousal\tDominance\nblorp\t0.9\t0.8\t0.1\n");
    EmotionLexicon howNet = one("hownet-positive-emotion.txt", "欢喜\n");
    assertThat(emoLex.find("blorp").orElseThrow().share(Emotion.HAPPY)).isEqualTo(1);
    assertThat(vad.find("blorp").orElseThrow().valence()).isEqualTo(0.8);
    assertThat(howNet.find("欢喜").orElseThrow().share(Emotion.HAPPY)).isEqualTo(1);
  }

  @Test
  void aFolderMayHoldBothLanguages() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "blorp\thappy\t0.9\t0.5\t0.8\n");
    Files.writeString(folder.resolve("b.txt"), "呵呵哒\tdisgust\t-0.4\t0.2\t0.6\n");
    assertThat(new LexiconPlugIn(warning -> {}).read(folder))
        .extracting(EmotionLexicon::language)
        .containsExactly("en", "zh");
  }

  @Test
  void everyBrokenLineIsNamedWithItsFile() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("mine.txt"),
            "blorp\thappy\t0.9\t0.5\t0.8\nglum\tsadd\t-0.9\t0\t1\n\nwhee\thappy\t7\t0\t1\n");
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining(file + ", line 2:")
        .hasMessageContaining("sadd")
        .hasMessageContaining(file + ", line 4: valence must be in [-1, 1], but is 7.0");
  }

  @Test
  void whatIsNoLexiconIsRefusedByName() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.txt"), "# nothing\n");
    Path binary = Files.write(folder.resolve("binary.txt"), new byte[] {1, (byte) 0xFF, 0, 2});
    Path excel = Files.writeString(folder.resolve("dlut.xlsx"), "no workbook");
    for (Path file : List.of(empty, binary, excel, folder.resolve("gone.txt"))) {
      assertThatThrownBy(() -> read(file))
          .isInstanceOf(LexiconException.class)
          .hasMessageContaining(file.toString());
    }
  }

  private EmotionLexicon one(String name, String text) throws IOException {
    List<EmotionLexicon> read = read(Files.writeString(folder.resolve(name), text));
    assertThat(read).hasSize(1);
    return read.get(0);
  }

  private static List<EmotionLexicon> read(Path file) {
    return new LexiconPlugIn(warning -> {}).read(file);
  }
}
