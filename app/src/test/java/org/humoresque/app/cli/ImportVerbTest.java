package org.humoresque.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

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

class ImportVerbTest {

  private static final String SONGS =
      """
      Titel;Interpret;Stimmung;Sprache
      तुम ही हो;अरिजीत सिंह;sad;Hindi
      Noon;A;joyful;English
      Nur geträumt;Nena;energetic;Deutsch
      """;

  @TempDir Path folder;
  private Console console;

  @BeforeEach
  void makeMusic() throws IOException {
    WavFile.write(folder.resolve("music/a.wav"), 0.2, 440, Map.of("title", "Noon", "artist", "A"));
    Files.writeString(folder.resolve("songs.csv"), SONGS);
    console = new Console(folder);
    console.run("scan", "music");
  }

  @Test
  void catalogueIsImportedWithTheMappingThatIsProposed() {
    Result first = console.run("import", "songs.csv", "--json");
    Result second = console.run("import", "songs.csv", "--json");
    assertThat(first.out() + first.err()).contains("\"added\" : 3");
    assertThat(first.exitCode()).isZero();
    assertThat(first.json().fieldNames())
        .toIterable()
        .containsExactly("added", "updated", "removed", "unchanged", "failures");
    assertThat(second.json().path("unchanged").asInt()).isEqualTo(3);

    JsonNode sad = console.run("recommend", "--emotion", "sad", "--json").json().path("tracks");
    assertThat(sad.path(0).path("title").asText()).isEqualTo("तुम ही हो");
    assertThat(sad.path(0).path("link").asText()).startsWith("https://www.youtube.com/results?");
    assertThat(sad.path(0).path("path").isNull()).isTrue();
    JsonNode happy = console.run("recommend", "--emotion", "happy", "--json").json().path("tracks");
    assertThat(happy.path(0).path("path").asText()).endsWith("a.wav");
    assertThat(happy.path(0).path("explanation").asText()).contains("catalogue says \"joyful\"");
  }

  @Test
  void previewShowsWhatEachColumnMeansAndImportsNothing() {
    JsonNode preview =
        console.run("import", "songs.csv", "--preview", "--json", "--map", "mood=#4").json();
    assertThat(preview.path("rows").asInt()).isEqualTo(3);
    assertThat(preview.at("/columns/0/field").asText()).isEqualTo("title");
    assertThat(preview.at("/columns/2/field").isNull()).isTrue();
    assertThat(preview.at("/columns/3/field").asText()).isEqualTo("mood");
    assertThat(console.run("import", "songs.csv", "--json").json().path("added").asInt())
        .isEqualTo(3);
  }

  @Test
  void wrongColumnsFieldsAndFilesAreNamed() throws IOException {
    assertThat(console.run("import", "songs.csv", "--map", "tune=Titel").err())
        .contains("unknown field 'tune'; allowed: title, artist");
    assertThat(console.run("import", "songs.csv", "--map", "title=Song").err())
        .contains("there is no column 'Song'; there are: Titel, Interpret, Stimmung, Sprache");
    assertThat(console.run("import", "none.csv").exitCode()).isEqualTo(2);
    Files.writeString(folder.resolve("a.pdf"), "x");
    Result pdf = console.run("import", "a.pdf");
    assertThat(pdf.exitCode()).isEqualTo(1);
    assertThat(pdf.err()).contains("a.pdf cannot be imported").contains(".xlsx");
  }

  @Test
  void catalogueComesOutAsItWentIn() throws IOException {
    console.run("import", "songs.csv");
    assertThat(console.run("export", "out.xlsx", "--catalogue", "songs.csv").exitCode()).isZero();
    Result again = console.run("import", "out.xlsx", "--json");
    assertThat(again.json().path("added").asInt()).isEqualTo(3);
    console.run("export", "back.csv", "--catalogue", "out.xlsx");
    assertThat(Files.readString(folder.resolve("back.csv"))).isEqualTo(SONGS.replace(';', ','));
    assertThat(console.run("export", "x.csv", "--catalogue", "other").err())
        .contains("there is no catalogue 'other'; there are: [out.xlsx, songs.csv]");
  }

  @Test
  void playlistIsImportedAndWrittenWithTheFilesPlacesNow() throws IOException {
    Files.writeString(
        folder.resolve("mix.m3u"),
        "#EXTM3U\n#EXTINF:1,a - NOON\nD:\\old\\x.wav\n#EXTINF:9,B - Gone\n/gone.mp3\n");
    Result first = console.run("import", "mix.m3u", "--json");
    assertThat(first.json().path("added").asInt()).isEqualTo(2);
    assertThat(first.json().at("/failures/0/path").asText()).isEqualTo("/gone.mp3");
    assertThat(console.run("export", "out.m3u8", "--playlist", "mix", "--relative").exitCode())
        .isZero();
    assertThat(Files.readString(folder.resolve("out.m3u8")))
        .contains("\nmusic/a.wav\n")
        .contains("#EXTINF:9,B - Gone\n../");
  }

  @Test
  void backupRestoresEverythingElsewhere() throws IOException {
    console.run("import", "songs.csv");
    Result written = console.run("export", "all.zip", "--json");
    assertThat(written.json().path("songs").asInt()).isEqualTo(3);
    Result restored = console.run("import", "all.zip", "--data-dir", "elsewhere", "--json");
    assertThat(restored.json().path("added").asInt()).isEqualTo(3);
    console.run("export", "here.csv");
    console.run("export", "there.csv", "--data-dir", "elsewhere");
    assertThat(folder.resolve("there.csv")).hasSameTextualContentAs(folder.resolve("here.csv"));
    assertThat(console.run("import", "all.zip").err()).contains("--replace");
  }
}
