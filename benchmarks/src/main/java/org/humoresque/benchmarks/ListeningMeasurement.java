package org.humoresque.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.humoresque.music.audio.mood.AudioMoodModel;

/**
 * How many songs of three minutes are heard in an hour on one thread, decoding included: songs put
 * together from the MP3 files of a zip. The first ones warm up and are not counted.
 */
final class ListeningMeasurement {

  private static final int SONGS = 20;
  private static final int WARM_UP = 4;
  private static final int PARTS = 6;
  private static final double SECONDS_OF_A_SONG = 180;

  private final Path zip;

  ListeningMeasurement(Path zip) {
    this.zip = zip;
  }

  /** Seconds of music heard in a second. */
  double timesRealTime() throws IOException {
    List<Path> songs = songs();
    try (AudioMoodModel model = AudioMoodModel.open()) {
      songs.subList(0, WARM_UP).forEach(model::read);
      double seconds = 0;
      long start = System.nanoTime();
      for (Path song : songs.subList(WARM_UP, songs.size())) {
        seconds += model.read(song).features().sound().duration().toMillis() / 1000.0;
      }
      return seconds / ((System.nanoTime() - start) / 1e9);
    } finally {
      for (Path song : songs) {
        Files.delete(song);
      }
    }
  }

  static double songsAnHour(double timesRealTime) {
    return 3600 * timesRealTime / SECONDS_OF_A_SONG;
  }

  /** MP3 streams may simply follow each other. */
  private List<Path> songs() throws IOException {
    List<Path> songs = new ArrayList<>();
    try (ZipFile parts = new ZipFile(zip.toFile())) {
      List<? extends ZipEntry> entries =
          Collections.list(parts.entries()).stream()
              .filter(it -> it.getName().endsWith(".mp3"))
              .toList();
      for (int i = 0; i < SONGS; i++) {
        Path song = Files.createTempFile("humoresque-song", ".mp3");
        songs.add(song);
        try (OutputStream out = Files.newOutputStream(song)) {
          for (ZipEntry part : entries.subList(i * PARTS, (i + 1) * PARTS)) {
            try (InputStream in = parts.getInputStream(part)) {
              in.transferTo(out);
            }
          }
        }
      }
    }
    return songs;
  }
}
