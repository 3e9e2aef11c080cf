package org.humoresque.app.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.function.BiFunction;
import org.humoresque.app.config.AppConfig.Audio;
import org.humoresque.app.config.AppConfig.Library;
import org.humoresque.app.config.AppConfig.Lyrics;
import org.humoresque.app.config.AppConfig.Server;
import org.humoresque.app.config.AppConfig.Vision;
import org.humoresque.app.config.Settings.Value;
import org.humoresque.library.store.DatabaseAddress;
import org.humoresque.vision.emotion.EmotionModelSource;

/** Turns texts into checked values, starting from the defaults. */
final class SettingsParser {

  private final Settings settings;

  SettingsParser(Settings settings) {
    this.settings = settings;
  }

  AppConfig parse() {
    Value dataDir =
        settings
            .find(Setting.DATA_DIR)
            .orElseThrow(() -> new IllegalArgumentException("data-dir must be set"));
    AppConfig defaults = AppConfig.in(Paths.resolve(dataDir));
    return new AppConfig(
        server(defaults.server()),
        library(defaults.library()),
        vision(defaults.vision()),
        lyrics(defaults.lyrics()),
        audio(defaults.audio()));
  }

  private Server server(Server server) {
    Server hosted = apply(Setting.HOST, server, (it, value) -> it.withHost(value.text().strip()));
    Server ported = apply(Setting.PORT, hosted, (it, value) -> it.withPort(wholeNumber(value)));
    return apply(
        Setting.MAX_UPLOAD_MB, ported, (it, value) -> it.withMaxUploadMb(wholeNumber(value)));
  }

  private Library library(Library library) {
    Library placed =
        apply(Setting.DB, library, (it, value) -> it.withDatabase(database(value.text().strip())));
    Library filled =
        apply(Setting.MUSIC, placed, (it, value) -> it.withMusic(Paths.resolveAll(value)));
    Library watched = apply(Setting.WATCH, filled, (it, value) -> it.withWatch(trueOrFalse(value)));
    return apply(
        Setting.RESCAN_MINUTES, watched, (it, value) -> it.withRescanMinutes(wholeNumber(value)));
  }

  private DatabaseAddress database(String text) {
    DatabaseAddress address = DatabaseAddress.of(text);
    if (!address.isPostgres()) {
      throw new IllegalArgumentException(
          "must be jdbc:postgresql://host/name, but is '%s'; a SQLite library lies in --data-dir"
              .formatted(address));
    }
    return address.withLogin(
        settings.find(Setting.DB_USER).map(Value::text),
        settings.find(Setting.DB_PASSWORD).map(Value::text));
  }

  private Vision vision(Vision vision) {
    Vision modelled = apply(Setting.MODEL, vision, (it, value) -> it.withModel(model(value)));
    return apply(Setting.MIRROR, modelled, (it, value) -> it.withMirror(trueOrFalse(value)));
  }

  private Lyrics lyrics(Lyrics lyrics) {
    Lyrics read =
        apply(Setting.LEXICON, lyrics, (it, value) -> it.withLexicons(Paths.resolveAll(value)));
    Lyrics looked =
        apply(Setting.LYRICS_LOOKUP, read, (it, value) -> it.withLookup(trueOrFalse(value)));
    return apply(
        Setting.LYRICS_SERVER, looked, (it, value) -> it.withServer(address(value.text().strip())));
  }

  private Audio audio(Audio audio) {
    Audio switched =
        apply(Setting.AUDIO_ANALYSIS, audio, (it, value) -> it.withAnalysis(trueOrFalse(value)));
    return apply(
        Setting.AUDIO_THREADS, switched, (it, value) -> it.withThreads(wholeNumber(value)));
  }

  private static URI address(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("must be an address, but is '%s'".formatted(text), e);
    }
  }

  private static EmotionModelSource model(Value value) {
    String text = value.text().strip();
    return EmotionModelSource.isFile(text)
        ? EmotionModelSource.file(Paths.resolve(value))
        : EmotionModelSource.shipped(text);
  }

  private <T> T apply(Setting setting, T options, BiFunction<T, Value, T> change) {
    return settings
        .find(setting)
        .map(
            value -> {
              try {
                return change.apply(options, value);
              } catch (IllegalArgumentException e) {
                throw new SettingsException(
                    "%s: %s (%s)".formatted(setting.key(), e.getMessage(), value.origin()), e);
              }
            })
        .orElse(options);
  }

  private static int wholeNumber(Value value) {
    try {
      return Integer.parseInt(value.text().strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "must be a whole number, but is '%s'".formatted(value.text()), e);
    }
  }

  private static boolean trueOrFalse(Value value) {
    return switch (value.text().strip().toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new IllegalArgumentException(
              "must be true or false, but is '%s'".formatted(value.text()));
    };
  }
}
