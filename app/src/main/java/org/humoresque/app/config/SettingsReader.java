package org.humoresque.app.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import org.humoresque.app.config.Settings.Value;

/**
 * Collects the settings from the places a person can write them, strongest first: flags,
 * environment, the file named by {@code --config}, the file in the data folder.
 */
public final class SettingsReader {

  /** Name of the settings file in the data folder. */
  public static final String FILE_NAME = "humoresque.properties";

  private final Map<String, String> environment;
  private final Path workingDirectory;

  public SettingsReader(Map<String, String> environment, Path workingDirectory) {
    this.environment = Map.copyOf(environment);
    this.workingDirectory = workingDirectory.toAbsolutePath().normalize();
  }

  /**
   * @param flags what the command line says
   * @throws SettingsException if a place holds an unknown name, or a settings file cannot be read
   */
  public Settings read(Map<Setting, String> flags) {
    Settings settings = new Settings(Map.of()).or(fromFlags(flags)).or(fromEnvironment());
    Optional<Path> named = settings.find(Setting.CONFIG).map(Paths::resolve);
    if (named.isPresent()) {
      settings = settings.or(fromFile(named.get()));
    }
    Path beside = DataFolder.of(settings, environment).resolve(FILE_NAME);
    if (Files.exists(beside) && !named.equals(Optional.of(beside))) {
      settings = settings.or(fromDataFolder(beside));
    }
    return settings.or(Map.of(Setting.DATA_DIR, defaultDataFolder(settings)));
  }

  private Value defaultDataFolder(Settings settings) {
    return new Value(DataFolder.of(settings, environment).toString(), "default", workingDirectory);
  }

  private Map<Setting, Value> fromFlags(Map<Setting, String> flags) {
    Map<Setting, Value> values = new EnumMap<>(Setting.class);
    flags.forEach(
        (setting, text) ->
            values.put(setting, new Value(text, "flag " + setting.flag(), workingDirectory)));
    return values;
  }

  private Map<Setting, Value> fromEnvironment() {
    Map<Setting, Value> values = new EnumMap<>(Setting.class);
    new TreeMap<>(environment)
        .forEach(
            (name, text) -> {
              if (name.startsWith(Setting.ENVIRONMENT_PREFIX)) {
                String origin = "environment " + name;
                Setting setting =
                    known(name, Setting.forVariable(name), "environment", Setting::variable);
                values.put(setting, new Value(text, origin, workingDirectory));
              }
            });
    return values;
  }

  private static Map<Setting, Value> fromDataFolder(Path file) {
    Map<Setting, Value> values = fromFile(file);
    if (values.containsKey(Setting.DATA_DIR)) {
      throw new SettingsException(
          "%s lies in the data folder and cannot name another one: remove its key '%s'"
              .formatted(file, Setting.DATA_DIR.key()));
    }
    return values;
  }

  private static Map<Setting, Value> fromFile(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new SettingsException("cannot read the settings file %s: %s".formatted(file, e), e);
    }
    Path folder = Optional.ofNullable(file.getParent()).orElse(file);
    Map<Setting, Value> values = new EnumMap<>(Setting.class);
    for (String key : new TreeMap<>(properties).keySet().stream().map(String::valueOf).toList()) {
      Setting setting = known(key, Setting.forKey(key), file.toString(), Setting::key);
      values.put(setting, new Value(properties.getProperty(key), file.toString(), folder));
    }
    return values;
  }

  private static Setting known(
      String name, Optional<Setting> setting, String place, Function<Setting, String> naming) {
    return setting.orElseThrow(
        () ->
            new SettingsException(
                "unknown setting '%s' in %s; did you mean '%s'?"
                    .formatted(
                        name,
                        place,
                        NearestName.to(name, Setting.all().stream().map(naming).toList()))));
  }
}
