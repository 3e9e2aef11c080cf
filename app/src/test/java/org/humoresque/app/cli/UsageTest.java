package org.humoresque.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.humoresque.app.cli.Console.Result;
import org.humoresque.library.sql.LibraryDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

  @TempDir Path folder;
  private Console console;

  @BeforeEach
  void openConsole() {
    console = new Console(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "confg                    | unknown verb 'confg'; did you mean 'config'?",
        "serve --prot 4           | unknown flag '--prot'; did you mean '--port'?",
        "recommend --emotoin=sad  | unknown flag '--emotoin'; did you mean '--emotion'?",
        "serve --port 99999       | port: a port must be in [0, 65535], but is 99999 (flag --port)",
        "serve --port x           | port: must be a whole number, but is 'x' (flag --port)",
        "face                     | Missing required parameter: 'PHOTO'",
        "scan                     | name a folder with music; the library has none yet",
        "scan no-such-folder      | there is no folder",
        "config too much          | 'too' is one argument too many",
        "recommend                | specify one of these",
        "recommend --emotion sad --mood 0,0 | mutually exclusive",
        "recommend --emotion sadd | --emotion: unknown emotion 'sadd'; allowed: angry,",
        "recommend --mood 2,0     | --mood: valence must be in [-1, 1], but is 2.0",
        "recommend --mood 2       | --mood: a mood is valence and arousal",
        "recommend --emotion sad --goal up | --goal:",
        "recommend --emotion sad -n 0 | -n must be in [1, 1000], but is 0",
        "face --model none.onnx x.jpg | there is no model file",
        "face --model xception x.jpg | model: no model 'xception' comes with this program; allowed:",
        "serve --model xception | resnet, or an .onnx or .ensemble file (flag --model)",
        "face --preprocess blur,unit x.jpg | --preprocess: preprocessing 'blur,unit': unknown step",
        "face --preprocess equalize x.jpg | its last step must be unit or standardized",
      })
  void wrongUsageExitsTwoAndSaysWhatIsWrong(String line, String message) {
    Result result = console.run(line.split(" "));

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains(message).doesNotContain("\tat ");
    assertThat(result.out()).isEmpty();
  }

  @Test
  void noVerbIsWrongUsage() {
    assertThat(console.run().exitCode()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"serve", "face", "scan", "recommend", "config"})
  void everyVerbHasHelpAndTheCommonFlags(String verb) {
    Result help = console.run(verb, "--help");

    assertThat(help.exitCode()).isZero();
    assertThat(help.out()).contains("--json", "--data-dir", "--config", "--verbose");
  }

  @Test
  void helpListsAllVerbsThoseOfTrainingToo() {
    assertThat(console.run("--help").out())
        .contains("serve", "face", "scan", "recommend", "config", "train", "evaluate");
  }

  @Test
  void versionIsPrinted() {
    assertThat(console.run("--version").out()).matches("humoresque \\d+\\.\\d+\\.\\d+\\R");
  }

  @Test
  void configShowsEverySettingAndWhereItWasSet() throws IOException {
    Path data = Files.createDirectories(folder.resolve("humoresque"));
    Path file = Files.writeString(data.resolve("humoresque.properties"), "port = 5000\n");

    Result json = console.run("config", "--json");
    Result text = console.run("config");

    assertThat(json.json().at("/port/value").asInt()).isEqualTo(5000);
    assertThat(json.json().at("/port/from").asText()).isEqualTo(file.toString());
    assertThat(json.json().at("/host/value").asText()).isEqualTo("127.0.0.1");
    assertThat(json.json().at("/host/from").asText()).isEqualTo("default");
    assertThat(text.out()).contains("5000", file.toString());
  }

  @Test
  void secretsOfTheDatabaseAreNotShown() throws IOException {
    Path data = Files.createDirectories(folder.resolve("humoresque"));
    Files.writeString(
        data.resolve("humoresque.properties"), "db-user = me\ndb-password = hunter2\n");
    String url = "jdbc:postgresql://db.example.org/music?password=hunter3&ssl=true";

    Result json = console.run("config", "--json", "--db", url);
    Result text = console.run("config", "--db", url);

    assertThat(json.json().at("/db/value").asText())
        .isEqualTo("jdbc:postgresql://db.example.org/music?password=***&ssl=true");
    assertThat(json.json().at("/db-user/value").asText()).isEqualTo("me");
    assertThat(json.out() + text.out()).doesNotContain("hunter").contains("***");
  }

  @Test
  void addressThatIsNoDatabaseIsRefused() {
    Result other = console.run("config", "--db", "mysql://x:hunter2@host/music");
    Result file = console.run("config", "--db", "jdbc:sqlite:/music.sqlite");
    Result login = console.run("config", "--db", "jdbc:postgresql://me:hunter2@host/music");

    assertThat(other.exitCode()).isEqualTo(2);
    assertThat(other.err()).contains("jdbc:postgresql://host/name").doesNotContain("hunter2");
    assertThat(file.err()).contains("a SQLite library lies in --data-dir");
    assertThat(login.err()).contains("?user=…&password=…").doesNotContain("hunter2");
  }

  @Test
  void databaseIsCopiedAndChecked() {
    String from = "jdbc:sqlite:" + folder.resolve("from.sqlite");
    String to = "jdbc:sqlite:" + folder.resolve("to.sqlite");
    assertThat(console.run("db", "copy", "--from", from, "--to", to).err())
        .contains("there is no library database");
    LibraryDatabase.open(folder.resolve("from.sqlite")).close();

    Result copy = console.run("db", "copy", "--from", from, "--to", to, "--json");
    assertThat(copy.exitCode()).isZero();
    assertThat(copy.json().at("/tables/track").asInt()).isZero();
    assertThat(console.run("db", "copy", "--from", from, "--to", from).exitCode()).isEqualTo(2);
    assertThat(console.run("db").err()).contains("say what to do: copy or check");
    assertThat(console.run("db", "check").err()).contains("there is no library database");
  }

  @Test
  void unknownSettingStopsEveryVerb() throws IOException {
    Path data = Files.createDirectories(folder.resolve("humoresque"));
    Files.writeString(data.resolve("humoresque.properties"), "prt = 5000\n");

    Result result = console.run("recommend", "--emotion", "sad", "--json");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("unknown setting 'prt'", "did you mean 'port'?");
  }
}
