package org.humoresque.app.config;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The settings as texts, each with the place it came from.
 *
 * @param values what was set; a setting left alone is absent
 */
public record Settings(Map<Setting, Value> values) {

  /**
   * One text and where it came from.
   *
   * @param text as written
   * @param origin the place, as a person would name it: {@code flag --port}
   * @param folder what a relative path in the text is relative to
   */
  public record Value(String text, String origin, Path folder) {}

  public Settings {
    values = Map.copyOf(values);
  }

  /** What was set, if anything was. */
  public Optional<Value> find(Setting setting) {
    return Optional.ofNullable(values.get(setting));
  }

  /** These settings, and those of a weaker source where these say nothing. */
  Settings or(Map<Setting, Value> weaker) {
    Map<Setting, Value> merged = new EnumMap<>(Setting.class);
    merged.putAll(weaker);
    merged.putAll(values);
    return new Settings(merged);
  }
}
