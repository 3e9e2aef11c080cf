package org.humoresque.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.humoresque.app.WavFile;
import org.humoresque.app.cli.Console.Result;
import org.humoresque.app.lookup.LyricsServer;
import org.humoresque.app.lookup.LyricsServer.Song;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryVerbsTest {

  @TempDir Path folder;
  private Console console;

  @BeforeEach
  void makeMusic() {
    Path music = folder.resolve("music");
    WavFile.write(
        music.resolve("a.wav"), 0.2, 440, Map.of("title", "Noon", "artist", "A", "genre", "Dance"));
    WavFile.write(
        music.resolve("b.wav"), 0.2, 330, Map.of("title", "Dusk", "artist", "B", "genre", "Blues"));
    console = new Console(folder);
  }

  @Test
  void scanReportsWhatChangedAndWhatFailed() throws IOException {
    Files.writeString(folder.resolve("music/text.mp3"), "words");

    Result first = console.run("scan", "music", "--json");
    Result second = console.run("scan", "music", "--json");

    assertThat(first.exitCode()).isZero();
    assertThat(first.json().path("added").asInt()).isEqualTo(2);
    assertThat(first.json().at("/failures/0/path").asText()).endsWith("text.mp3");
    assertThat(second.json().path("added").asInt()).isZero();
    assertThat(second.json().path("unchanged").asInt()).isEqualTo(2);
  }

  @Test
  void scanTellsPeopleTheSame() {
    assertThat(console.run("scan", "music").out())
        .contains("2 added, 0 updated, 0 removed, 0 unchanged");
  }

  @Test
  void scanReadsTheWordsItFindsAndNamesThoseItCannotRead() throws IOException {
    Files.writeString(folder.resolve("music/a.txt"), "[Instrumental]");
    Files.write(folder.resolve("music/b.lrc"), new byte[] {1, 2, 3, 0, 5, 6, 7, 2, 1});

    Result first = console.run("scan", "music", "--json");
    Result second = console.run("scan", "music", "--json");

    assertThat(first.json().at("/lyrics/found").asInt()).isEqualTo(2);
    assertThat(first.json().at("/lyrics/analysed").asInt()).isEqualTo(2);
    assertThat(first.json().at("/lyrics/failures")).hasSize(1);
    assertThat(first.json().at("/lyrics/failures/0/path").asText()).endsWith("b.lrc");
    assertThat(first.json().at("/lyrics/failures/0/reason").asText()).contains("is no text");
    assertThat(second.json().at("/lyrics/analysed").asInt()).isZero();
    assertThat(second.json().at("/lyrics/failures")).hasSize(1);
    assertThat(console.run("scan", "music").out())
        .contains("lyrics: 2 songs have some, 0 read now")
        .contains("b.lrc: it is no text");
  }

  @Test
  void scanListensToWhatIsNewOnceAndNamesWhatItCannotHear() throws IOException {
    WavFile.write(folder.resolve("music/long.wav"), 4, 220, Map.of("title", "Long"));

    Result first = console.run("scan", "music", "--json");
    Result second = console.run("scan", "music", "--json");
    Result off = console.run("scan", "music", "--no-audio-analysis", "--json");

    assertThat(first.json().at("/sound/analysed").asInt()).isEqualTo(3);
    assertThat(first.json().at("/sound/heard").asInt()).isEqualTo(3);
    assertThat(first.json().at("/sound/failures")).isEmpty();
    assertThat(second.json().at("/sound/analysed").asInt()).isZero();
    assertThat(off.json().path("sound").isNull()).isTrue();
    assertThat(console.run("scan", "music").out())
        .contains("sound: 3 songs are known, 0 heard now");
  }

  @Test
  void numberOfSongsHeardAtATimeIsChecked() {
    assertThat(console.run("scan", "music", "--audio-threads", "0").err())
        .contains(
            "audio-threads: the number of songs heard at a time must be in [1, 64], but is 0");
  }

  @Test
  void wordsAreLookedUpOnlyWhereThePersonTurnedItOn() throws IOException {
    try (LyricsServer server = new LyricsServer()) {
      server.add(new Song("A", "Noon", "Songs", 0, true, "", ""));
      String address = "--lyrics-server=" + server.address();

      Result off = console.run("scan", "music", address, "--json");
      int asked = server.requests().size();
      Result on = console.run("scan", "music", address, "--lyrics-lookup", "--json");

      assertThat(asked).isZero();
      assertThat(off.json().at("/lyrics/lookedUp").isNull()).isTrue();
      assertThat(on.json().at("/lyrics/lookedUp").asInt()).isEqualTo(1);
      assertThat(on.json().at("/lyrics/found").asInt()).isEqualTo(1);
      assertThat(on.json().at("/lyrics/analysed").asInt()).isEqualTo(1);
      assertThat(on.json().at("/lyrics/lookupProblem").isNull()).isTrue();
    }
  }

  @Test
  void lyricsServerThatIsNoAddressIsRefused() {
    assertThat(console.run("scan", "music", "--lyrics-server", "ftp://x").err())
        .contains("lyrics-server: a lyrics server must be an http or https address");
  }

  @Test
  void recommendRanksWithScoreAndReason() {
    console.run("scan", "music");

    Result result =
        console.run("recommend", "--mood", "-0.3,0.2", "--goal", "lift", "-n", "1", "--json");

    assertThat(result.exitCode()).isZero();
    JsonNode playlist = result.json();
    assertThat(playlist.at("/mood/valence").asDouble()).isEqualTo(-0.3);
    assertThat(playlist.path("goal").asText()).isEqualTo("lift");
    assertThat(playlist.path("tracks")).hasSize(1);
    assertThat(playlist.at("/tracks/0/title").asText()).isEqualTo("Noon");
    assertThat(playlist.at("/tracks/0/artist").asText()).isEqualTo("A");
    assertThat(playlist.at("/tracks/0/path").asText()).endsWith("a.wav");
    assertThat(playlist.at("/tracks/0/score").asDouble()).isBetween(0.0, 1.0);
    assertThat(playlist.at("/tracks/0/explanation").asText()).isNotBlank();
  }

  @Test
  void recommendGoesToAPointByAnotherAlgorithm() {
    console.run("scan", "music");

    JsonNode playlist =
        console
            .run(
                "recommend",
                "--emotion=sad",
                "--target=0.7,0.5",
                "--algorithm=nearest-mood",
                "--json")
            .json();

    assertThat(playlist.path("goal").isNull()).isTrue();
    assertThat(playlist.at("/target/arousal").asDouble()).isEqualTo(0.5);
    assertThat(playlist.path("algorithm").asText()).isEqualTo("nearest-mood");
    assertThat(playlist.at("/tracks/0/title").asText()).isEqualTo("Noon");
  }

  @Test
  void recommendLaysAJourney() {
    console.run("scan", "music");

    JsonNode songs =
        console.run("recommend", "--emotion=sad", "--goal=lift", "--journey=2", "--json").json();
    JsonNode minutes =
        console.run("recommend", "--emotion=sad", "--journey=1m", "--way=at-once", "--json").json();

    assertThat(songs.path("way").asText()).isEqualTo("stepwise");
    assertThat(songs.at("/steps/0/track/title").asText()).isEqualTo("Dusk");
    assertThat(songs.at("/steps/1/track/title").asText()).isEqualTo("Noon");
    assertThat(minutes.path("way").asText()).isEqualTo("at-once");
    assertThat(minutes.path("steps")).isNotEmpty();
    assertThat(console.run("recommend", "--emotion=sad", "--goal=energise", "--journey=2").out())
        .contains("Goal energise", "1. B — Dusk", "2. A — Noon");
  }

  @Test
  void recommendExplainsATrack() {
    console.run("scan", "music");

    Result json =
        console.run("recommend", "--emotion=sad", "--explain=1", "--language=hi", "--json");
    Result text = console.run("recommend", "--emotion=sad", "--explain=1");

    assertThat(json.json().path("chosen").asBoolean()).isFalse();
    assertThat(json.json().at("/objections/0").asText()).isEqualTo("in Hindi");
    assertThat(text.out()).contains("Chosen: it is number", "in all");
  }

  @Test
  void recommendSaysWhatToGiveUpWhereNothingFits() {
    console.run("scan", "music");

    Result none = console.run("recommend", "--emotion=sad", "--language=hi", "--language=ta");

    assertThat(none.exitCode()).isZero();
    assertThat(none.err())
        .contains("No song is all that you asked for", "Without \"in Hindi or Tamil\"", "Dusk");
  }

  @Test
  void recommendRefusesWhatDoesNotGoTogether() {
    assertThat(usage("--goal=lift", "--target=0,0")).contains("exclude each other");
    assertThat(usage("--target=3,0")).contains("--target", "[-1, 1]");
    assertThat(usage("--algorithm=best")).contains("unknown algorithm 'best'", "cosine-counts");
    assertThat(usage("--journey=0")).contains("1 to 200 songs");
    assertThat(usage("--journey=soon")).contains("such as 12 or 45m, but is 'soon'");
    assertThat(usage("--way=at-once")).contains("belongs to --journey");
    assertThat(usage("--explain=9")).contains("there is no track 9");
    assertThat(usage("--explain=9", "--journey=2")).contains("exclude each other");
  }

  private String usage(String... flags) {
    String[] arguments = new String[flags.length + 2];
    arguments[0] = "recommend";
    arguments[1] = "--emotion=sad";
    System.arraycopy(flags, 0, arguments, 2, flags.length);
    Result result = console.run(arguments);
    assertThat(result.exitCode()).isEqualTo(2);
    return result.err();
  }

  @Test
  void recommendFromAnEmptyLibraryIsAnEmptyListAndAHint() {
    Result json = console.run("recommend", "--emotion", "happy", "--json");
    Result text = console.run("recommend", "--emotion", "happy");

    assertThat(json.exitCode()).isZero();
    assertThat(json.json().path("tracks")).isEmpty();
    assertThat(text.err()).contains("humoresque scan DIR");
  }

  @Test
  void unreadableDatabaseEndsInOneClearLine() throws IOException {
    Path data = Files.createDirectories(folder.resolve("humoresque"));
    Files.writeString(data.resolve("library.sqlite"), "this is no database, and never was one ...");

    Result scan = console.run("scan", "music");
    Result serve = console.run("serve", "--port", "0");
    Result json = console.run("recommend", "--emotion", "sad", "--json");

    assertThat(scan.exitCode()).isEqualTo(1);
    assertThat(scan.err()).contains("library.sqlite").hasLineCount(1);
    assertThat(serve.exitCode()).isEqualTo(1);
    assertThat(serve.err()).contains("library.sqlite").hasLineCount(1);
    assertThat(json.json().path("error").asText()).contains("library.sqlite");
  }

  @Test
  void verboseSaysWhereItHappened() throws IOException {
    Path data = Files.createDirectories(folder.resolve("humoresque"));
    Files.writeString(data.resolve("library.sqlite"), "this is no database, and never was one ...");

    assertThat(console.run("scan", "music", "--verbose").err()).contains("\tat org.humoresque");
  }
}
