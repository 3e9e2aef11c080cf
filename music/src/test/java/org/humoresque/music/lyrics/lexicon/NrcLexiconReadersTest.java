package org.humoresque.music.lyrics.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.humoresque.kernel.Emotion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NrcLexiconReadersTest {

  @TempDir private Path folder;

  @Test
  void marksOfEmoLexShareEvenly() throws IOException {
    Path file =
        gz(
            "emolex.tsv.gz",
            "gloom\tsadness\t1\ngloom\tfear\t1\ngloom\tjoy\t0\ngloom\tnegative\t1\n"
                + "tidy\tpositive\t1\ntidy\ttrust\t1\nchair\tjoy\t0\n");
    EmotionLexicon lexicon = new EmoLexReader().read(file);
    assertThat(lexicon.find("gloom").orElseThrow().share(Emotion.SAD)).isEqualTo(0.5);
    assertThat(lexicon.find("gloom").orElseThrow().valence()).isLessThan(-0.5);
    assertThat(lexicon.find("tidy").orElseThrow().emotions()).isEmpty();
    assertThat(lexicon.find("tidy").orElseThrow().valence()).isEqualTo(0.6);
    assertThat(lexicon.find("chair")).isEmpty();
  }

  @Test
  void brokenLinesOfEmoLexAreNamed() throws IOException {
    Path file = folder.resolve("emolex.txt");
    Files.writeString(file, "gloom\tsadness\t1\ngloom\tgrief\t1\ngloom\tjoy\t2\ngloom\n");
    assertThatThrownBy(() -> new EmoLexReader().read(file))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining(file + ", line 2: unknown category 'grief'")
        .hasMessageContaining(file + ", line 3: the mark must be 0 or 1, but is '2'")
        .hasMessageContaining(file + ", line 4: 3 tab-separated fields are needed");
  }

  @Test
  void valenceAndArousalAreStretched() throws IOException {
    Path file = gz("vad.tsv.gz", "Word\tValence\tArousal\tDominance\nFun\t0.9\t0.75\t0.5\n");
    LexiconEntry fun = new VadLexiconReader().read(file).find("fun").orElseThrow();
    assertThat(fun.valence()).isCloseTo(0.8, within(1e-9));
    assertThat(fun.arousal()).isCloseTo(0.5, within(1e-9));
    assertThat(fun.emotions()).isEmpty();
  }

  @Test
  void brokenLinesOfVadAreNamed() throws IOException {
    Path file = folder.resolve("vad.tsv");
    Files.writeString(file, "fun\t0.9\t1.75\t0.5\nfun\tmuch\t0.5\t0.5\nfun\t1\n");
    assertThatThrownBy(() -> new VadLexiconReader().read(file))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining(file + ", line 1: arousal must be in [0, 1], but is 1.75")
        .hasMessageContaining(file + ", line 2: valence is no number: 'much'")
        .hasMessageContaining(file + ", line 3: 4 tab-separated fields are needed");
  }

  @Test
  @Tag("data")
  void thePublishedLexiconsAreRead() {
    Path lexicons = Path.of(System.getProperty("humoresque.shared"), "data/lexicons");
    EmotionLexicon emoLex = new EmoLexReader().read(lexicons.resolve("nrc-emolex-v0.92.tsv.gz"));
    assertThat(emoLex.size()).isGreaterThan(5000);
    assertThat(emoLex.find("abandoned").orElseThrow().share(Emotion.SAD)).isPositive();
    EmotionLexicon vad = new VadLexiconReader().read(lexicons.resolve("nrc-vad.tsv.gz"));
    assertThat(vad.size()).isGreaterThan(19_000);
  }

  private Path gz(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }
}
