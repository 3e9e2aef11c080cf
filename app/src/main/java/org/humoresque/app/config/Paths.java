package org.humoresque.app.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.humoresque.app.config.Settings.Value;

/** Reads the texts of settings that name files and folders. */
final class Paths {

  private static final Pattern SEPARATOR =
      Pattern.compile(Pattern.quote(java.io.File.pathSeparator));

  private Paths() {}

  /** One path, absolute; {@code ~/} at its start is the home folder. */
  static Path resolve(Value value) {
    return resolve(value, value.text().strip());
  }

  /** Several paths, separated as in PATH. */
  static List<Path> resolveAll(Value value) {
    return Arrays.stream(SEPARATOR.split(value.text()))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .map(text -> resolve(value, text))
        .toList();
  }

  private static Path resolve(Value value, String text) {
    if (text.isEmpty()) {
      throw new SettingsException(
          "a path must not be empty, but is (%s)".formatted(value.origin()));
    }
    String expanded =
        text.startsWith("~/") ? System.getProperty("user.home") + text.substring(1) : text;
    try {
      return value.folder().resolve(expanded).normalize();
    } catch (InvalidPathException e) {
      throw new SettingsException("'%s' is not a path (%s)".formatted(text, value.origin()), e);
    }
  }
}
