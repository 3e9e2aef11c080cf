package org.humoresque.app.config;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.humoresque.library.store.DatabaseAddress;

/**
 * A setting in force.
 *
 * @param value a number, a truth value, a text or a list of texts
 * @param origin where it was set, or {@code default}
 */
public record EffectiveSetting(Setting setting, Object value, String origin) {

  /** Every setting, in the order in which they are shown. */
  public static List<EffectiveSetting> all(Settings settings, AppConfig config) {
    return Setting.all().stream()
        .map(
            setting ->
                new EffectiveSetting(
                    setting,
                    value(setting, settings, config),
                    settings.find(setting).map(Settings.Value::origin).orElse("default")))
        .collect(Collectors.toUnmodifiableList());
  }

  private static Object value(Setting setting, Settings settings, AppConfig config) {
    return switch (setting) {
      case DATA_DIR -> config.library().dataDir().toString();
      case DB -> config.library().database().map(DatabaseAddress::masked).orElse("");
      case DB_USER -> settings.find(setting).map(Settings.Value::text).orElse("");
      case DB_PASSWORD -> settings.find(setting).isPresent() ? "***" : "";
      case CONFIG -> settings.find(setting).map(it -> Paths.resolve(it).toString()).orElse("");
      case HOST -> config.server().host();
      case PORT -> config.server().port();
      case MUSIC -> config.library().music().stream().map(Path::toString).toList();
      case WATCH -> config.library().watch();
      case RESCAN_MINUTES -> config.library().rescanMinutes();
      case MODEL -> config.vision().model().toString();
      case MIRROR -> config.vision().reading().mirror();
      case MAX_UPLOAD_MB -> config.server().maxUploadMb();
      case LEXICON -> config.lyrics().lexicons().stream().map(Path::toString).toList();
      case LYRICS_LOOKUP -> config.lyrics().lookup();
      case LYRICS_SERVER -> config.lyrics().server().toString();
      case AUDIO_ANALYSIS -> config.audio().analysis();
      case AUDIO_THREADS -> config.audio().threads();
    };
  }
}
