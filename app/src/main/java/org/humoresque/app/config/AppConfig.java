package org.humoresque.app.config;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.humoresque.library.store.DatabaseAddress;
import org.humoresque.vision.emotion.EmotionModelSource;
import org.humoresque.vision.emotion.FacePreprocessing;
import org.humoresque.vision.emotion.ReadingOptions;

/**
 * The effective settings of the program, checked.
 *
 * @param server how the page is served
 * @param library where the music and the data are
 * @param vision how faces are read
 * @param lyrics how lyrics are read, and whether missing ones are looked up
 * @param audio whether and how songs are heard
 */
public record AppConfig(Server server, Library library, Vision vision, Lyrics lyrics, Audio audio) {

  /**
   * How the page is served.
   *
   * @param host address to listen on; by default only this machine reaches it
   * @param port 0 to 65535; 0 takes a free one
   * @param maxUploadMb largest photo taken, in megabytes of 2²⁰ bytes, 1 to 100
   */
  public record Server(String host, int port, int maxUploadMb) {

    public static final Server DEFAULT = new Server("127.0.0.1", 4747, 20);

    public Server {
      if (host.isBlank()) {
        throw new IllegalArgumentException("the host must not be empty");
      }
      requireInRange("a port", port, 0, 65_535);
      requireInRange("the largest upload in megabytes", maxUploadMb, 1, 100);
    }

    public int maxUploadBytes() {
      return maxUploadMb << 20;
    }

    public Server withHost(String value) {
      return new Server(value, port, maxUploadMb);
    }

    public Server withPort(int value) {
      return new Server(host, value, maxUploadMb);
    }

    public Server withMaxUploadMb(int value) {
      return new Server(host, port, value);
    }
  }

  /**
   * Where the music and the data are.
   *
   * @param dataDir holds the database and everything else the program keeps; absolute
   * @param music folders that are added to the library when the server starts
   * @param watch whether changes in the library's folders are followed while the server runs
   * @param rescanMinutes how often folders are scanned that cannot be watched, 1 to 10080 (a week)
   * @param database where the library is kept, if not in a file of the data folder
   */
  public record Library(
      Path dataDir,
      List<Path> music,
      boolean watch,
      int rescanMinutes,
      Optional<DatabaseAddress> database) {

    private static final int WEEK = 10_080;

    public Library {
      music = List.copyOf(music);
      requireInRange("the minutes between scans", rescanMinutes, 1, WEEK);
      for (Path folder : music) {
        if (!Files.isDirectory(folder)) {
          throw new IllegalArgumentException("there is no folder " + folder);
        }
      }
    }

    public Library withMusic(List<Path> folders) {
      return new Library(dataDir, folders, watch, rescanMinutes, database);
    }

    public Library withWatch(boolean value) {
      return new Library(dataDir, music, value, rescanMinutes, database);
    }

    public Library withRescanMinutes(int value) {
      return new Library(dataDir, music, watch, value, database);
    }

    public Library withDatabase(DatabaseAddress address) {
      return new Library(dataDir, music, watch, rescanMinutes, Optional.of(address));
    }

    static Library in(Path dataDir) {
      return new Library(dataDir, List.of(), true, 15, Optional.empty());
    }
  }

  /**
   * How faces are read.
   *
   * @param model the expression model
   * @param reading how it is used
   */
  public record Vision(EmotionModelSource model, ReadingOptions reading) {

    public static final Vision DEFAULT =
        new Vision(EmotionModelSource.DEFAULT, ReadingOptions.mirrored(true));

    public Vision withModel(EmotionModelSource value) {
      return new Vision(value, reading);
    }

    public Vision withMirror(boolean value) {
      return new Vision(model, new ReadingOptions(value, reading.preprocessing()));
    }

    /** With faces prepared otherwise than the model says. */
    public Vision withPreprocessing(FacePreprocessing value) {
      return new Vision(model, new ReadingOptions(reading.mirror(), Optional.of(value)));
    }
  }

  /**
   * How lyrics are read, whether missing ones are looked up, and where.
   *
   * @param lexicons emotion lexicons put over the program's own, files or folders, the last on top
   * @param lookup whether the service is told the artist, title, album and length of songs without
   *     words; off unless the person turns it on, as nothing else leaves the machine
   * @param server http or https, with or without a path; speaks LRCLIB's protocol
   */
  public record Lyrics(List<Path> lexicons, boolean lookup, URI server) {

    public static final Lyrics DEFAULT =
        new Lyrics(List.of(), false, URI.create("https://lrclib.net"));

    public Lyrics {
      lexicons = List.copyOf(lexicons);
      for (Path lexicon : lexicons) {
        if (Files.notExists(lexicon)) {
          throw new IllegalArgumentException("there is no lexicon " + lexicon);
        }
      }
      String scheme = server.getScheme();
      if (server.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
        throw new IllegalArgumentException(
            "a lyrics server must be an http or https address, but is '%s'".formatted(server));
      }
    }

    public Lyrics withLexicons(List<Path> value) {
      return new Lyrics(value, lookup, server);
    }

    public Lyrics withLookup(boolean value) {
      return new Lyrics(lexicons, value, server);
    }

    public Lyrics withServer(URI value) {
      return new Lyrics(lexicons, lookup, value);
    }
  }

  /**
   * Whether and how songs are heard for their mood.
   *
   * @param analysis whether a scan is followed by hearing what is new
   * @param threads how many songs are heard at a time, 1 to 64; each keeps one core busy
   */
  public record Audio(boolean analysis, int threads) {

    private static final int MOST_BY_ITSELF = 8;

    public static final Audio DEFAULT =
        new Audio(true, Math.min(MOST_BY_ITSELF, Runtime.getRuntime().availableProcessors()));

    public Audio {
      requireInRange("the number of songs heard at a time", threads, 1, 64);
    }

    public Audio withAnalysis(boolean value) {
      return new Audio(value, threads);
    }

    public Audio withThreads(int value) {
      return new Audio(analysis, value);
    }
  }

  /**
   * @throws SettingsException if a text cannot be read or its value is out of range; names setting,
   *     value, range and where it was set
   */
  public static AppConfig of(Settings settings) {
    return new SettingsParser(settings).parse();
  }

  /** All defaults, with the data in this folder. */
  public static AppConfig in(Path dataDir) {
    return new AppConfig(
        Server.DEFAULT, Library.in(dataDir), Vision.DEFAULT, Lyrics.DEFAULT, Audio.DEFAULT);
  }

  public AppConfig withServer(Server value) {
    return new AppConfig(value, library, vision, lyrics, audio);
  }

  public AppConfig withLyrics(Lyrics value) {
    return new AppConfig(server, library, vision, value, audio);
  }

  public AppConfig withVision(Vision value) {
    return new AppConfig(server, library, value, lyrics, audio);
  }

  public AppConfig withAudio(Audio value) {
    return new AppConfig(server, library, vision, lyrics, value);
  }

  private static void requireInRange(String what, int value, int min, int max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(
          "%s must be in [%d, %d], but is %d".formatted(what, min, max, value));
    }
  }
}
