package org.humoresque.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.humoresque.vision.emotion.EmotionModelSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {

  @TempDir Path folder;
  private Path dataDir;
  private Map<Setting, String> dataDirFlag;

  @BeforeEach
  void makeDataDir() throws IOException {
    dataDir = Files.createDirectory(folder.resolve("data"));
    dataDirFlag = Map.of(Setting.DATA_DIR, dataDir.toString());
  }

  @Test
  void withNothingSetEverySettingHasItsDefault() {
    AppConfig config = AppConfig.of(reader(Map.of("XDG_DATA_HOME", "/xdg")).read(Map.of()));

    assertThat(config).isEqualTo(AppConfig.in(Path.of("/xdg/humoresque")));
    assertThat(config.server()).isEqualTo(new AppConfig.Server("127.0.0.1", 4747, 20));
  }

  @Test
  void relativeXdgFolderIsIgnored() {
    Settings settings = reader(Map.of("XDG_DATA_HOME", "here")).read(Map.of());

    assertThat(AppConfig.of(settings).library().dataDir())
        .isEqualTo(Path.of(System.getProperty("user.home"), ".local/share/humoresque"));
  }

  @Test
  void flagBeatsEnvironmentBeatsNamedFileBeatsFileInDataFolder() throws IOException {
    Path named = Files.writeString(folder.resolve("named.properties"), "port=3\nhost=named\n");
    writeSettings("port=4\nhost=beside\nmirror=false\n");
    Map<String, String> environment =
        Map.of("HUMORESQUE_PORT", "2", "HUMORESQUE_CONFIG", named.toString());

    AppConfig fromEnvironment = AppConfig.of(reader(environment).read(dataDirFlag));
    AppConfig fromFlag =
        AppConfig.of(
            reader(environment)
                .read(Map.of(Setting.DATA_DIR, dataDir.toString(), Setting.PORT, "1")));

    assertThat(fromFlag.server().port()).isEqualTo(1);
    assertThat(fromEnvironment.server().port()).isEqualTo(2);
    assertThat(fromEnvironment.server().host()).isEqualTo("named");
    assertThat(fromEnvironment.vision().reading().mirror()).isFalse();
  }

  @Test
  void everySettingRemembersWhereItWasSet() throws IOException {
    writeSettings("port=4\n");

    Settings settings = reader(Map.of("HUMORESQUE_HOST", "::1")).read(dataDirFlag);

    assertThat(settings.find(Setting.PORT).orElseThrow().origin())
        .isEqualTo(dataDir.resolve("humoresque.properties").toString());
    assertThat(settings.find(Setting.HOST).orElseThrow().origin())
        .isEqualTo("environment HUMORESQUE_HOST");
    assertThat(settings.find(Setting.DATA_DIR).orElseThrow().origin()).isEqualTo("flag --data-dir");
  }

  @Test
  void pathsInFileAreRelativeToTheFile() throws IOException {
    writeSettings("music=songs" + File.pathSeparator + folder + "\n");
    Path songs = Files.createDirectory(dataDir.resolve("songs"));

    assertThat(AppConfig.of(reader(Map.of()).read(dataDirFlag)).library().music())
        .containsExactly(songs, folder);
  }

  @Test
  void missingMusicFolderIsNamed() {
    Settings settings = reader(Map.of("HUMORESQUE_MUSIC", "/no/music")).read(dataDirFlag);

    assertThatThrownBy(() -> AppConfig.of(settings))
        .isInstanceOf(SettingsException.class)
        .hasMessage("music: there is no folder /no/music (environment HUMORESQUE_MUSIC)");
  }

  @Test
  void unknownKeyInFileStopsTheStartAndNamesTheNearest() throws IOException {
    writeSettings("prot=4\n");

    assertThatThrownBy(() -> reader(Map.of()).read(dataDirFlag))
        .isInstanceOf(SettingsException.class)
        .hasMessage(
            "unknown setting 'prot' in %s; did you mean 'port'?",
            dataDir.resolve("humoresque.properties"));
  }

  @Test
  void unknownVariableStopsTheStartAndNamesTheNearest() {
    assertThatThrownBy(() -> reader(Map.of("HUMORESQUE_MAXUPLOAD", "4")).read(dataDirFlag))
        .isInstanceOf(SettingsException.class)
        .hasMessage(
            "unknown setting 'HUMORESQUE_MAXUPLOAD' in environment;"
                + " did you mean 'HUMORESQUE_MAX_UPLOAD_MB'?");
  }

  @Test
  void settingsFileInDataFolderCannotNameAnotherDataFolder() throws IOException {
    writeSettings("data-dir=/elsewhere\n");

    assertThatThrownBy(() -> reader(Map.of()).read(dataDirFlag))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("cannot name another one");
  }

  @Test
  void missingNamedFileStopsTheStart() {
    assertThatThrownBy(
            () -> reader(Map.of("HUMORESQUE_CONFIG", "absent.properties")).read(dataDirFlag))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining(folder.resolve("absent.properties").toString());
  }

  @Test
  void valueOutOfRangeIsNamedWithItsRangeAndOrigin() {
    Settings settings = reader(Map.of("HUMORESQUE_PORT", "99999")).read(dataDirFlag);

    assertThatThrownBy(() -> AppConfig.of(settings))
        .isInstanceOf(SettingsException.class)
        .hasMessage(
            "port: a port must be in [0, 65535], but is 99999 (environment HUMORESQUE_PORT)");
  }

  @Test
  void valueOfWrongKindIsNamed() {
    Settings port = reader(Map.of("HUMORESQUE_PORT", "many")).read(dataDirFlag);
    Settings mirror = reader(Map.of("HUMORESQUE_MIRROR", "perhaps")).read(dataDirFlag);

    assertThatThrownBy(() -> AppConfig.of(port))
        .hasMessage("port: must be a whole number, but is 'many' (environment HUMORESQUE_PORT)");
    assertThatThrownBy(() -> AppConfig.of(mirror))
        .hasMessage(
            "mirror: must be true or false, but is 'perhaps' (environment HUMORESQUE_MIRROR)");
  }

  @Test
  void missingModelFileIsNamed() {
    Settings settings = reader(Map.of("HUMORESQUE_MODEL", "/no/model.onnx")).read(dataDirFlag);

    assertThatThrownBy(() -> AppConfig.of(settings))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("there is no model file /no/model.onnx");
  }

  @Test
  void modelIsANameThatShipsOrAFileRelativeToWhereItWasSet() throws IOException {
    Path file = Files.createFile(dataDir.resolve("mine.ensemble"));
    writeSettings("model = mine.ensemble\n");
    Settings fromFile = reader(Map.of()).read(dataDirFlag);
    Settings named = reader(Map.of("HUMORESQUE_MODEL", "mini-xception")).read(dataDirFlag);

    assertThat(AppConfig.of(fromFile).vision().model()).hasToString(file.toString());
    assertThat(AppConfig.of(named).vision().model())
        .isEqualTo(EmotionModelSource.shipped("mini-xception"));
  }

  private SettingsReader reader(Map<String, String> environment) {
    return new SettingsReader(environment, folder);
  }

  private void writeSettings(String text) throws IOException {
    Files.writeString(dataDir.resolve(SettingsReader.FILE_NAME), text);
  }
}
