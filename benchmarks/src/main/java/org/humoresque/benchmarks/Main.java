package org.humoresque.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs all measurements and prints one line for each: what, median, limit. */
public final class Main {

  /** On one core the compiler takes that long beside the songs. */
  private static final int LYRICS_WARM_UP_SECONDS = 8;

  private static final int SCANNED_SONGS = 50_000;

  /** The largest library we promise to be quick in. */
  private static final int SONGS_SEARCHED = Integer.getInteger("search.songs", 500_000);

  private static final String LINE = "%-52s %10s   %s%n";

  private Main() {}

  /**
   * @param arguments the folder of real data, {@code ../shared/data}; {@code lyrics}, {@code
   *     recommend}, {@code search} or {@code video} behind it measures that alone, {@code scan} a
   *     scan beside MPD and beets, of 50,000 songs or as many as are said behind it
   */
  public static void main(String[] arguments)
      throws RunnerException, IOException, InterruptedException {
    Path data = Path.of(arguments[0]);
    if (arguments.length > 1 && arguments[1].equals("lyrics")) {
      lyrics(data.resolve("lyrics"));
      return;
    }
    if (arguments.length > 1 && arguments[1].equals("scan")) {
      int songs = arguments.length > 2 ? Integer.parseInt(arguments[2]) : SCANNED_SONGS;
      Path work = Path.of(System.getProperty("java.io.tmpdir"), "humoresque-benchmark");
      new ScanComparison(work, songs, System.getProperty("humoresque.launcher")).run();
      return;
    }
    if (arguments.length > 1 && arguments[1].equals("recommend")) {
      recommendations();
      return;
    }
    if (arguments.length > 1 && arguments[1].equals("video")) {
      video(data);
      return;
    }
    if (arguments.length > 1 && arguments[1].equals("search")) {
      search();
      return;
    }
    print("emotion of a 48×48 face", median(EmotionBenchmark.class, ""), "≤ 8 ms");
    Path photo = data.resolve("faces/scenes/obama-720p.jpg");
    if (Files.exists(photo)) {
      double frame = median(FrameBenchmark.class, photo.toString());
      print("face and emotion in a 640×480 frame", frame, "≤ 45 ms");
    }
    video(data);
    recommendations();
    Path songs = data.resolve("emotify/audio.zip");
    if (Files.exists(songs)) {
      double rate = new ScanMeasurement(songs).filesPerSecond();
      line("first scan of tagged files", String.format(Locale.ROOT, "%.0f/s", rate), "≥ 300/s");
      double times = new ListeningMeasurement(songs).timesRealTime();
      line(
          "songs of three minutes heard, one thread",
          String.format(Locale.ROOT, "%.0f/h", ListeningMeasurement.songsAnHour(times)),
          String.format(Locale.ROOT, "≥ 1800/h; %.0f times real time", times));
    }
    lyrics(data.resolve("lyrics"));
  }

  private static void video(Path data) throws IOException {
    Path scenes = data.resolve("faces/scenes");
    if (Files.isDirectory(scenes)) {
      new VideoMeasurement(scenes, (what, value) -> line(what, value, "")).run();
    }
  }

  private static void recommendations() throws RunnerException {
    print("20 songs out of 100,000", ranked("rank", 100_000), "≤ 20 ms");
    print("20 songs out of 1,000,000", ranked("rank", 1_000_000), "≤ 150 ms");
    print("a journey of 20 songs through 100,000", ranked("journey", 100_000), "≤ 100 ms");
  }

  /** Median in milliseconds. */
  private static double ranked(String method, int songs) throws RunnerException {
    RunResult result =
        new Runner(
                options(RecommendBenchmark.class.getName() + "." + method + "$")
                    .param("songs", String.valueOf(songs))
                    .jvmArgsAppend("-Xmx1500m")
                    .build())
            .runSingle();
    return result.getPrimaryResult().getStatistics().getPercentile(50);
  }

  private static void search() throws IOException {
    SearchMeasurement measurement =
        new SearchMeasurement(SONGS_SEARCHED, (what, value) -> line(what, value, ""));
    String kept = System.getProperty("search.folder", "");
    if (kept.isEmpty()) {
      measurement.run();
    } else {
      measurement.run(Path.of(kept));
    }
  }

  /** Songs written by rule, and the real ones where they are at hand. */
  private static void lyrics(Path folder)
      throws RunnerException, IOException, InterruptedException {
    songs("mood of words, English, written by rule", "english", "≥ 1000/s");
    songs("mood of words, Chinese, written by rule", "chinese", "≥ 300/s");
    for (String set : List.of("musicmood-train-1000.csv.gz", "nju-train.zip")) {
      if (Files.exists(folder.resolve(set))) {
        songs("mood of words, " + set, folder.resolve(set).toString(), "≥ 1000/s");
      }
    }
    for (String language : List.of("english", "chinese")) {
      LyricsStart.Measured start = LyricsStart.measure(language);
      line("lyrics: first answer, " + language, start.firstAnswerMillis() + " ms", "≤ 2000 ms");
      line("lyrics: memory, both languages", start.residentMegabytes() + " MB", "< 500 MB");
    }
  }

  private static void songs(String what, String songs, String limit) throws RunnerException {
    RunResult result =
        new Runner(
                options(LyricsBenchmark.class)
                    .param("songs", songs)
                    .warmupTime(TimeValue.seconds(LYRICS_WARM_UP_SECONDS))
                    .build())
            .runSingle();
    double milliseconds = result.getPrimaryResult().getScore();
    line(what, String.format(Locale.ROOT, "%.0f/s", 1000 / milliseconds), limit);
  }

  /** Median in milliseconds. */
  private static double median(Class<?> benchmark, String photo) throws RunnerException {
    ChainedOptionsBuilder options = options(benchmark);
    if (!photo.isEmpty()) {
      options.param("photo", photo);
    }
    RunResult result = new Runner(options.build()).runSingle();
    return result.getPrimaryResult().getStatistics().getPercentile(50);
  }

  private static ChainedOptionsBuilder options(Class<?> benchmark) {
    return options(benchmark.getName());
  }

  private static ChainedOptionsBuilder options(String included) {
    return new OptionsBuilder()
        .include(included)
        .forks(1)
        .warmupIterations(3)
        .warmupTime(TimeValue.seconds(2))
        .measurementIterations(5)
        .measurementTime(TimeValue.seconds(2))
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT);
  }

  private static void print(String what, double milliseconds, String limit) {
    line(what, String.format(Locale.ROOT, "%.2f ms", milliseconds), limit);
  }

  private static void line(String what, String value, String limit) {
    System.out.printf(LINE, what, value, limit);
  }
}
