package org.humoresque.app.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where the program keeps its data: as set, else by the XDG base directory specification. */
final class DataFolder {

  private DataFolder() {}

  static Path of(Settings settings, Map<String, String> environment) {
    return settings
        .find(Setting.DATA_DIR)
        .map(Paths::resolve)
        .orElseGet(() -> standard(environment));
  }

  private static Path standard(Map<String, String> environment) {
    return Optional.ofNullable(environment.get("XDG_DATA_HOME"))
        .map(Path::of)
        .filter(Path::isAbsolute) // the specification has relative ones ignored
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".local", "share"))
        .resolve("humoresque");
  }
}
