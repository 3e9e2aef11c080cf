package org.humoresque.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private static final String LINE = "%-52s %10s   %s%n";

  private Main() {}

  /**
   * @param arguments the folder of real data, {@code ../shared/data}
   */
  public static void main(String[] arguments) throws RunnerException, IOException {
    Path data = Path.of(arguments[0]);
    print("emotion of a 48×48 face", median(EmotionBenchmark.class, ""), "≤ 2 ms");
    Path photo = data.resolve("faces/scenes/obama-720p.jpg");
    if (Files.exists(photo)) {
      double frame = median(FrameBenchmark.class, photo.toString());
      print("face and emotion in a 640×480 frame", frame, "≤ 45 ms");
    }
    print("20 tracks out of 100,000", median(RecommendBenchmark.class, ""), "≤ 50 ms");
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
  }

  /** Median in milliseconds. */
  private static double median(Class<?> benchmark, String photo) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(benchmark.getName())
            .forks(1)
            .warmupIterations(3)
            .warmupTime(TimeValue.seconds(2))
            .measurementIterations(5)
            .measurementTime(TimeValue.seconds(2))
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
    if (!photo.isEmpty()) {
      options.param("photo", photo);
    }
    RunResult result = new Runner(options.build()).runSingle();
    return result.getPrimaryResult().getStatistics().getPercentile(50);
  }

  private static void print(String what, double milliseconds, String limit) {
    line(what, String.format(Locale.ROOT, "%.2f ms", milliseconds), limit);
  }

  private static void line(String what, String value, String limit) {
    System.out.printf(LINE, what, value, limit);
  }
}
