package org.humoresque.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A first scan and one of an unchanged library, by the programs themselves: ours, MPD and beets, on
 * the same generated folder, one after another.
 */
final class ScanComparison {

  private static final int MPD_PORT = 4798;
  private static final String LINE = "%-34s %9.1f s %9.1f s %9.0f/s %7d MB   %s%n";

  private final Path work;
  private final Path music;
  private final int songs;
  private final String launcher;

  /**
   * @param work a folder of ours; songs that are there from the last time are taken again
   * @param launcher the script that starts Humoresque
   */
  ScanComparison(Path work, int songs, String launcher) {
    this.work = work;
    this.music = work.resolve("music-" + songs);
    this.songs = songs;
    this.launcher = launcher;
  }

  void run() throws IOException, InterruptedException {
    Files.createDirectories(work);
    if (Files.notExists(music)) {
      Path part = work.resolve("part");
      delete(part);
      new GeneratedLibrary(new SampleFiles(work)).write(part, songs);
      Files.move(part, music);
    }
    System.out.printf(
        "%-34s %11s %11s %11s %10s%n", songs + " songs", "wall", "CPU", "songs", "memory");
    humoresque();
    mpd();
    beets();
  }

  private void humoresque() throws IOException, InterruptedException {
    Path data = work.resolve("humoresque");
    delete(data);
    List<String> command =
        List.of(
            launcher,
            "scan",
            "--no-audio-analysis",
            "--data-dir",
            data.toString(),
            music.toString());
    MeasuredProcess first = MeasuredProcess.run(command, work.resolve("humoresque.log"));
    print("humoresque, first scan", first, "≥ 500/s on two cores, ≤ 500 MB");
    print("humoresque, nothing changed", MeasuredProcess.run(command, log()), "≤ 3 s for 50,000");
  }

  private void mpd() throws IOException, InterruptedException {
    if (isMissing("mpd")) {
      return;
    }
    Path home = work.resolve("mpd");
    delete(home);
    Files.createDirectories(home);
    Path config = home.resolve("mpd.conf");
    Files.writeString(
        config,
        """
        music_directory "%s"
        db_file "%s"
        bind_to_address "127.0.0.1"
        port "%d"
        zeroconf_enabled "no"
        audio_output {
          type "null"
          name "none"
        }
        """
            .formatted(music, home.resolve("database"), MPD_PORT));
    List<String> command = List.of("mpd", "--no-daemon", "--stderr", config.toString());
    for (String what : List.of("mpd, first update", "mpd, nothing changed")) {
      MpdClient client = new MpdClient(MPD_PORT);
      print(what, MeasuredProcess.run(command, home.resolve("log"), client::isUpToDate), "");
    }
  }

  private void beets() throws IOException, InterruptedException {
    if (isMissing("beet")) {
      return;
    }
    Path home = work.resolve("beets");
    delete(home);
    Files.createDirectories(home);
    Path config = home.resolve("config.yaml");
    Files.writeString(
        config,
        "directory: %s%nlibrary: %s%nstatefile: %s%nimport:%n  copy: no%n  write: no%n"
            .formatted(music, home.resolve("library.db"), home.resolve("state")));
    List<String> command =
        List.of("beet", "-c", config.toString(), "import", "-A", "-q", "-i", music.toString());
    print("beet import -A, first", MeasuredProcess.run(command, home.resolve("log")), "");
    print("beet import -A -i, nothing changed", MeasuredProcess.run(command, log()), "");
  }

  private void print(String what, MeasuredProcess measured, String limit) {
    double wall = measured.wall().toMillis() / 1000.0;
    double processor = measured.processor().toMillis() / 1000.0;
    System.out.printf(
        Locale.ROOT, LINE, what, wall, processor, songs / wall, measured.megabytes(), limit);
  }

  private Path log() {
    return work.resolve("second.log");
  }

  private static boolean isMissing(String program) {
    boolean there =
        Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    if (!there) {
      System.out.printf(
          "%s is not here: install Debian's package %s to compare%n",
          program, program.equals("beet") ? "beets" : program);
    }
    return !there;
  }

  private static void delete(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
