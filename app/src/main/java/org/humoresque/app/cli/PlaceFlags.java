package org.humoresque.app.cli;

import java.util.Map;
import java.util.Optional;
import org.humoresque.app.config.Setting;
import picocli.CommandLine.Option;

/** Where the program finds its data and settings. */
final class PlaceFlags {

  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      description = "Folder of the library's database and of humoresque.properties.")
  Optional<String> dataDir = Optional.empty();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "A settings file to read besides the one in the data folder.")
  Optional<String> config = Optional.empty();

  @Option(
      names = "--db",
      paramLabel = "URL",
      description =
          "Keep the library in PostgreSQL: jdbc:postgresql://HOST/NAME (default: library.sqlite in"
              + " the data folder); user and password by db-user and db-password in the settings.")
  Optional<String> database = Optional.empty();

  void collect(Map<Setting, String> flags) {
    dataDir.ifPresent(text -> flags.put(Setting.DATA_DIR, text));
    database.ifPresent(text -> flags.put(Setting.DB, text));
    config.ifPresent(text -> flags.put(Setting.CONFIG, text));
  }
}
