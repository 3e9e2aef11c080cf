package org.humoresque.music.lyrics.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconReaderTest {

  private final LexiconReader reader = new LexiconReader();

  @TempDir private Path folder;

  @Test
  void everyBrokenLineIsNamedWithItsNumberAndValue() throws IOException {
    Path file =
        write(
            "mine.txt",
            """
            # a comment
            joy\thappy\t0.9\t0.5\t0.8
            woe\tsad\t-1.9\t0\t0.5

            rage\tcross\t-0.7\t0.7\t0.8
            short\tsad\t-0.5
            joy\thappy\t0.8\t0.5\t0.8
            """);

    LexiconException broken =
        catchThrowableOfType(LexiconException.class, () -> reader.read(file, "en"));

    assertThat(broken.problems())
        .containsExactly(
            file + ", line 3: valence must be in [-1, 1], but is -1.9",
            file
                + ", line 5: unknown emotion 'cross'; allowed: angry, disgust, fear, happy, sad,"
                + " surprise, neutral",
            file + ", line 6: 5 or 6 tab-separated fields are needed, but there are 3",
            file + ", line 7: 'joy' is listed twice");
    assertThat(broken).hasMessageStartingWith("the lexicon has 4 broken lines\n  " + file);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "joy;happy;0.9;0.5;0 | strength must be in (0, 1], but is 0.0",
        "joy;happy;0.9;0.5;high | strength is no number: 'high'",
        "joy;happy;0.9;2;0.5 | arousal must be in [-1, 1], but is 2.0",
        "joy;happy;NaN;0.5;0.5 | valence must be in [-1, 1], but is NaN",
        "joy;happy:0.7 fear:0.7;0.9;0.5;1 | the emotions' shares must sum to at most 1, but sum to 1.4",
        "joy;happy:-0.7;0.9;0.5;1 | the share of happy must be in (0, 1], but is -0.7",
        "joy;happy:0.5 happy:0.5;0.9;0.5;1 | 'happy' is named twice",
        ";happy;0.9;0.5;1 | the word is missing",
        "joy;happy;0.9;0.5;1;+x | unknown rule '+x'; allowed: +v, +vv, +i, +n, +a, +ly",
        "[words | unknown section '[words'; allowed: [words], [degrees], [negations], [contrasts]"
      })
  void whatIsWrongWithALineIsSaid(String line, String reason) throws IOException {
    Path file = write("one.txt", line.replace(';', '\t'));
    assertThatThrownBy(() -> reader.read(file, "en"))
        .isInstanceOf(LexiconException.class)
        .hasMessage(file + ", line 1: " + reason);
  }

  @ParameterizedTest
  @CsvSource({
    "very;4, 'factor must be in (0, 3], but is 4.0'",
    "very, '2 tab-separated fields are needed, but there are 1'",
    "very;1e9, 'factor must be in (0, 3], but is 1.0E9'"
  })
  void degreesNeedAFactor(String line, String reason) throws IOException {
    Path file = write("degrees.txt", "[degrees]\n" + line.replace(';', '\t'));
    assertThatThrownBy(() -> reader.read(file, "en"))
        .isInstanceOf(LexiconException.class)
        .hasMessage(file + ", line 2: " + reason);
  }

  @Test
  void aFolderIsReadAsOneLexicon() throws IOException {
    write("a.txt", "\uFEFFjoy\thappy\t0.9\t0.5\t0.8\r\n");
    write("b.txt", "[negations]\nNot\n");
    write("notes.md", "not a lexicon");
    EmotionLexicon lexicon = reader.read(folder, "en");
    assertThat(lexicon.find("joy")).isPresent();
    assertThat(lexicon.isNegation("not")).isTrue();
  }

  @Test
  void aWordInTwoFilesOfAFolderIsListedTwice() throws IOException {
    write("a.txt", "joy\thappy\t0.9\t0.5\t0.8\n");
    Path second = write("b.txt", "Joy\thappy\t0.9\t0.5\t0.8\n");
    assertThatThrownBy(() -> reader.read(folder, "en"))
        .isInstanceOf(LexiconException.class)
        .hasMessage(second + ", line 1: 'joy' is listed twice");
  }

  @Test
  void filesThatCannotBeReadAreNamed() throws IOException {
    Path missing = folder.resolve("none.txt");
    Path chinese = folder.resolve("gb.txt");
    Files.writeString(chinese, "快乐\thappy\t0.9\t0.5\t0.8\n", Charset.forName("GB18030"));
    assertThatThrownBy(() -> reader.read(missing, "en"))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining(missing.toString());
    assertThatThrownBy(() -> reader.read(chinese, "zh"))
        .isInstanceOf(LexiconException.class)
        .hasMessage(chinese + " is not UTF-8 text");
  }

  @Test
  void aFolderWithoutTextFilesHoldsNoLexicon() {
    assertThatThrownBy(() -> reader.read(folder, "en"))
        .isInstanceOf(LexiconException.class)
        .hasMessage(folder + " holds no lexicon: no .txt file is in it");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
