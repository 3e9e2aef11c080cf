package org.humoresque.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A program that is watched while it runs.
 *
 * @param wall how long it took
 * @param processor processor time, of all its threads
 * @param megabytes the most memory it had resident at once
 */
record MeasuredProcess(Duration wall, Duration processor, long megabytes) {

  private static final long TICK_MILLIS = 20;

  /** Runs it to its end. */
  static MeasuredProcess run(List<String> command, Path log)
      throws IOException, InterruptedException {
    return run(command, log, () -> false);
  }

  /**
   * Runs it to its end, or until it is done with what matters, and ends it then.
   *
   * @param log where its messages go
   */
  static MeasuredProcess run(List<String> command, Path log, BooleanSupplier done)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    Duration processor = Duration.ZERO;
    long peak = 0;
    boolean ended = false;
    while (!ended) {
      ended = process.waitFor(TICK_MILLIS, TimeUnit.MILLISECONDS) || done.getAsBoolean();
      processor = process.toHandle().info().totalCpuDuration().orElse(processor);
      peak = Math.max(peak, peakKilobytes(process.pid()));
    }
    Duration wall = Duration.ofNanos(System.nanoTime() - start);
    if (process.isAlive()) {
      process.destroy();
      process.waitFor();
    } else if (process.exitValue() != 0) {
      throw new IOException(
          "%s ended with %d: %s"
              .formatted(command.get(0), process.exitValue(), Files.readString(log)));
    }
    return new MeasuredProcess(wall, processor, peak / 1024);
  }

  private static long peakKilobytes(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException e) {
      return 0; // it has just ended
    }
  }
}
