package org.humoresque.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.humoresque.library.Library;
import org.humoresque.library.scan.ScanProgress;
import org.humoresque.library.scan.ScanReport;
import org.humoresque.music.mood.TagMoodAnalyzer;

/**
 * How many tagged files a first scan takes in a second: the songs of a zip, several copies of them,
 * into a new library. The first round warms up and is not counted.
 */
final class ScanMeasurement {

  private static final int COPIES = 4;
  private static final int ROUNDS = 3;

  private final Path zip;

  ScanMeasurement(Path zip) {
    this.zip = zip;
  }

  /** Files in a second, the median of the rounds. */
  double filesPerSecond() throws IOException {
    Path folder = Files.createTempDirectory("humoresque-scan");
    try {
      for (int copy = 0; copy < COPIES; copy++) {
        unpack(folder.resolve("music").resolve("copy" + copy));
      }
      scan(folder, 0);
      List<Double> rates = new ArrayList<>();
      for (int round = 1; round <= ROUNDS; round++) {
        rates.add(scan(folder, round));
      }
      return rates.stream().sorted().toList().get(ROUNDS / 2);
    } finally {
      delete(folder);
    }
  }

  private static double scan(Path folder, int round) {
    try (Library library = Library.open(folder.resolve("data" + round), new TagMoodAnalyzer())) {
      long start = System.nanoTime();
      ScanReport report =
          library.scanner().scan(List.of(folder.resolve("music")), ScanProgress.NONE);
      return report.added() / ((System.nanoTime() - start) / 1e9);
    }
  }

  private void unpack(Path target) throws IOException {
    try (ZipFile songs = new ZipFile(zip.toFile())) {
      for (Enumeration<? extends ZipEntry> all = songs.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        if (!entry.isDirectory()) {
          Path file = target.resolve(entry.getName());
          Files.createDirectories(file.getParent());
          try (InputStream song = songs.getInputStream(entry)) {
            Files.copy(song, file);
          }
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
