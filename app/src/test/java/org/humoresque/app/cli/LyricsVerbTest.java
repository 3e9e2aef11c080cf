package org.humoresque.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.humoresque.app.cli.Console.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LyricsVerbTest {

  private static final String SAD =
      """
      [ti:Alone]
      [00:01.00]I am so lonely and I cry
      [00:05.00]Tears are falling, all my tears
      [00:09.00]I am not happy without you
      [00:13.00]My broken heart is full of sorrow
      """;

  @TempDir Path folder;
  private Console console;

  @BeforeEach
  void open() {
    console = new Console(folder);
  }

  @Test
  void jsonHoldsMoodScoresConfidenceAndEvidence() throws IOException {
    Files.writeString(folder.resolve("sad.lrc"), SAD);

    Result result = console.run("lyrics", "sad.lrc", "--json");

    assertThat(result.exitCode()).isZero();
    JsonNode song = result.json().at("/songs/0");
    assertThat(song.path("file").asText()).isEqualTo("sad.lrc");
    assertThat(song.path("language").asText()).isEqualTo("en");
    assertThat(song.path("outcome").asText()).isEqualTo("read");
    assertThat(song.at("/mood/valence").asDouble()).isNegative();
    assertThat(song.at("/mood/confidence").asDouble()).isBetween(0.0, 1.0);
    assertThat(song.at("/mood/scores")).hasSize(7);
    JsonNode happy = evidence(song, "happy");
    assertThat(happy.path("negated").asBoolean()).isTrue();
    assertThat(happy.path("contribution").asDouble()).isNegative();
    assertThat(happy.path("emotion").asText()).isEqualTo("happy");
    assertThat(happy.path("line").asText()).isEqualTo("I am not happy without you");
    assertThat(evidence(song, "lonely").path("degree").asDouble()).isGreaterThan(1);
  }

  @Test
  void chineseInAnOldEncodingIsRead() throws IOException {
    Files.write(
        folder.resolve("zh.txt"),
        "我今天非常快乐\n阳光明媚 心里充满幸福\n我们一起欢笑\n多么美好的一天\n".getBytes(Charset.forName("GB18030")));

    JsonNode song = console.run("lyrics", "zh.txt", "--json").json().at("/songs/0");

    assertThat(song.path("language").asText()).isEqualTo("zh");
    assertThat(song.at("/mood/emotion").asText()).isEqualTo("happy");
    assertThat(song.at("/mood/valence").asDouble()).isPositive();
  }

  @Test
  void emotionalWordsAreColouredWhereColoursAreShown() throws IOException {
    Files.writeString(folder.resolve("sad.lrc"), SAD);

    String plain = console.run("lyrics", "sad.lrc").out();
    String coloured = new Console(folder, true).run("lyrics", "sad.lrc").out();

    assertThat(plain)
        .doesNotContain("\u001B")
        .contains("I am so lonely and I cry")
        .contains("not happy (happy)")
        .contains("confidence");
    assertThat(coloured)
        .contains("\u001B[1;31mlonely\u001B[0m")
        .contains("\u001B[1;31mhappy\u001B[0m");
  }

  @Test
  void wordsOfOnesOwnLexiconsCount() throws IOException {
    Files.writeString(folder.resolve("s.txt"), "we go blorp all night\nand blorp all day again\n");
    Files.writeString(folder.resolve("own.txt"), "blorp\tsad\t-0.9\t-0.2\t1\n");
    Files.writeString(folder.resolve("over.txt"), "blorp\thappy\t0.9\t0.5\t1\n");

    JsonNode without = console.run("lyrics", "s.txt", "--json").json().at("/songs/0");
    JsonNode with =
        console.run("lyrics", "s.txt", "--lexicon", "own.txt", "--json").json().at("/songs/0");
    JsonNode last =
        console
            .run("lyrics", "s.txt", "--lexicon=own.txt", "--lexicon=over.txt", "--json")
            .json()
            .at("/songs/0");

    assertThat(without.at("/mood/evidence").toString()).doesNotContain("blorp");
    assertThat(evidence(with, "blorp").path("emotion").asText()).isEqualTo("sad");
    assertThat(evidence(last, "blorp").path("emotion").asText()).isEqualTo("happy");
  }

  @Test
  void brokenLexiconIsNamedWithFileAndLinesBeforeAnythingIsDone() throws IOException {
    Files.writeString(folder.resolve("s.txt"), "we go blorp all night long\n");
    Path broken = Files.writeString(folder.resolve("own.txt"), "# mine\nblorp\tsad\t-9\t0\t1\n");

    for (String[] arguments :
        new String[][] {
          {"lyrics", "s.txt", "--lexicon", "own.txt"},
          {"scan", ".", "--lexicon", "own.txt"},
          {"serve", "--port", "0", "--lexicon", "own.txt"}
        }) {
      Result result = console.run(arguments);
      assertThat(result.exitCode()).isEqualTo(1);
      assertThat(result.err())
          .contains(broken.toRealPath() + ", line 2: valence must be in [-1, 1], but is -9.0");
    }
    assertThat(console.run("lyrics", "s.txt", "--lexicon", "gone.txt").err())
        .contains("lexicon: there is no lexicon")
        .contains("gone.txt (flag --lexicon)");
  }

  @Test
  void instrumentalAndTooFewWordsSaySo() throws IOException {
    Files.writeString(folder.resolve("a.lrc"), "[00:01.00]Instrumental");
    Files.writeString(folder.resolve("b.txt"), "la la");

    Result text = console.run("lyrics", "a.lrc", "b.txt");
    JsonNode songs = console.run("lyrics", "a.lrc", "b.txt", "--json").json().path("songs");

    assertThat(text.exitCode()).isZero();
    assertThat(text.out())
        .contains("no mood: the text says that nothing is sung")
        .contains("no mood: there are fewer than 5 words");
    assertThat(songs.at("/0/outcome").asText()).isEqualTo("instrumental");
    assertThat(songs.at("/0/mood").isNull() || songs.at("/0/mood").isMissingNode()).isTrue();
    assertThat(songs.at("/1/outcome").asText()).isEqualTo("too_few_words");
  }

  @Test
  void languageWithoutALexiconSaysSo() throws IOException {
    Files.writeString(
        folder.resolve("pl.txt"), "Zawsze będę przy tobie\nnawet gdy przyjdzie noc ciemna\n");

    JsonNode song = console.run("lyrics", "pl.txt", "--json").json().at("/songs/0");

    assertThat(song.path("outcome").asText()).isEqualTo("unknown_language");
  }

  @Test
  void wrongTimeStampsAreCountedAndTheWordsAreKept() throws IOException {
    Files.writeString(folder.resolve("w.lrc"), "[00:99.99]la la\n[xx:yy]la\n[00:01.00]la la\n");

    assertThat(console.run("lyrics", "w.lrc").out()).contains("la la");
  }

  @Test
  void badInputIsNamedWithTheReasonAndTheOthersAreRead() throws IOException {
    Files.write(folder.resolve("binary.lrc"), new byte[] {0, 1, 2, 3, 0, 7, 6, 5, 1, 2});
    Files.createFile(folder.resolve("empty.txt"));
    Files.createDirectory(folder.resolve("dir.lrc"));
    try (RandomAccessFile file = new RandomAccessFile(folder.resolve("big.txt").toFile(), "rw")) {
      file.setLength(50L << 20);
    }
    Files.writeString(folder.resolve("good.txt"), "[Instrumental]", StandardCharsets.UTF_16);
    String[] arguments = {
      "lyrics", "binary.lrc", "empty.txt", "dir.lrc", "big.txt", "gone.txt", "good.txt", "--json"
    };

    Result result = console.run(arguments);

    assertThat(result.exitCode()).isZero();
    JsonNode songs = result.json().path("songs");
    assertThat(songs.at("/0/error").asText()).contains("binary.lrc").contains("is no text");
    assertThat(songs.at("/1/error").asText()).contains("empty.txt").contains("is empty");
    assertThat(songs.at("/2/error").asText()).contains("dir.lrc").contains("folder");
    assertThat(songs.at("/3/error").asText()).contains("big.txt").contains("at most 1048576");
    assertThat(songs.at("/4/error").asText()).contains("there is no file").contains("gone.txt");
    assertThat(songs.at("/5/outcome").asText()).isEqualTo("instrumental");
  }

  @Test
  void onlyBadInputFails() {
    Result result = console.run("lyrics", "gone.txt");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("there is no file").hasLineCount(1);
    assertThat(console.run("lyrics").exitCode()).isEqualTo(2);
  }

  private static JsonNode evidence(JsonNode song, String word) {
    return StreamSupport.stream(song.at("/mood/evidence").spliterator(), false)
        .filter(it -> it.path("word").asText().equals(word))
        .findFirst()
        .orElseThrow(() -> new AssertionError(song.toPrettyString()));
  }
}
