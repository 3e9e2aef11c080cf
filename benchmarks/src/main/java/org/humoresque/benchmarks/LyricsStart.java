package org.humoresque.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.humoresque.music.lyrics.LyricsMoodModel;
import org.humoresque.music.lyrics.text.LyricsReader;

/**
 * Run in a JVM of its own: how long the first song takes, and how much memory the process has once
 * both languages were read.
 */
public final class LyricsStart {

  private static final int SONGS = 300;

  private LyricsStart() {}

  /** What one cold start gave. */
  record Measured(long firstAnswerMillis, long residentMegabytes) {}

  /** Starts a JVM for {@code english} or {@code chinese} and waits for its answer. */
  static Measured measure(String language) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LyricsStart.class.getName(),
                language)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String[] answer =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .strip()
            .split(" ");
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the start in " + language + " failed");
    }
    return new Measured(Long.parseLong(answer[0]), Long.parseLong(answer[1]));
  }

  /**
   * @param arguments the language of the first song
   */
  public static void main(String[] arguments) throws IOException {
    List<String> english = WrittenSongs.english(SONGS);
    List<String> chinese = WrittenSongs.chinese(SONGS);
    List<String> songs = new ArrayList<>(arguments[0].equals("chinese") ? chinese : english);
    long start = System.nanoTime();
    LyricsMoodModel model = LyricsMoodModel.open();
    model.read(LyricsReader.parse(songs.get(0)));
    long millis = (System.nanoTime() - start) / 1_000_000;
    songs.addAll(arguments[0].equals("chinese") ? english : chinese);
    songs.forEach(song -> model.read(LyricsReader.parse(song)));
    System.out.printf(Locale.ROOT, "%d %d%n", millis, resident());
  }

  /** Resident memory in megabytes, as Linux tells it. */
  private static long resident() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) / 1024)
        .findFirst()
        .orElse(0);
  }
}
