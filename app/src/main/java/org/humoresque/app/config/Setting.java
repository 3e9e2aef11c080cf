package org.humoresque.app.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing a person can set. It has one name: the flag {@code --max-upload-mb}, the environment
 * variable {@code HUMORESQUE_MAX_UPLOAD_MB} and the key {@code max-upload-mb} of a settings file
 * are the same setting.
 */
public enum Setting {
  /** Folder of the database and everything else the program keeps. */
  DATA_DIR,
  /** Address of a PostgreSQL database in place of the file in the data folder. */
  DB,
  /** Who signs in there, where the address does not say. */
  DB_USER,
  /** The password for that, which is shown nowhere. */
  DB_PASSWORD,
  /** A settings file to read besides the one in the data folder; flag and environment only. */
  CONFIG,
  /** Address the server listens on. */
  HOST,
  /** Port the server listens on. */
  PORT,
  /** Folders with music; several are separated as in PATH. */
  MUSIC,
  /** Whether changes in the library's folders are followed while the server runs. */
  WATCH,
  /** How often folders are scanned that cannot be watched, in minutes. */
  RESCAN_MINUTES,
  /** Expression model: the name of one that ships, or a file. */
  MODEL,
  /** Whether a face is also read mirrored and the two readings averaged. */
  MIRROR,
  /** Largest photo the server takes, in megabytes. */
  MAX_UPLOAD_MB,
  /** Emotion lexicons put over the program's own; several are separated as in PATH. */
  LEXICON,
  /** Whether missing lyrics are asked for at a service, which is told artist and title. */
  LYRICS_LOOKUP,
  /** Address of the lyrics service, which speaks LRCLIB's protocol. */
  LYRICS_SERVER,
  /** Whether songs are heard for their mood. */
  AUDIO_ANALYSIS,
  /** How many songs are heard at a time. */
  AUDIO_THREADS;

  /** What every environment variable of the program starts with. */
  public static final String ENVIRONMENT_PREFIX = "HUMORESQUE_";

  private static final List<Setting> ALL = List.of(values());

  /** All settings, in the order in which they are shown. */
  public static List<Setting> all() {
    return ALL;
  }

  /** The name in a settings file: {@code max-upload-mb}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The name on the command line: {@code --max-upload-mb}. */
  public String flag() {
    return "--" + key();
  }

  /** The name in the environment: {@code HUMORESQUE_MAX_UPLOAD_MB}. */
  public String variable() {
    return ENVIRONMENT_PREFIX + name();
  }

  /** Whether a settings file may hold it; the file cannot say where to find itself. */
  boolean allowedInFile() {
    return this != CONFIG;
  }

  static Optional<Setting> forKey(String key) {
    return ALL.stream()
        .filter(Setting::allowedInFile)
        .filter(setting -> setting.key().equals(key))
        .findFirst();
  }

  static Optional<Setting> forVariable(String variable) {
    return Arrays.stream(values())
        .filter(setting -> setting.variable().equals(variable))
        .findFirst();
  }
}
