package org.humoresque.music.audio.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real recordings: 4QAED's clips and Emotify's songs. */
@Tag("data")
class RealMusicTest {

  @TempDir private Path folder;

  @Test
  void clipsOfAboutThirtySecondsGiveNineToElevenSlices() throws IOException {
    List<Integer> slices = new ArrayList<>();
    for (AudioFeatures clip : measured("4qaed", "audio/", 30, slices)) {
      assertThat(clip.sound().damages()).isLessThan(3);
      assertThat(clip.tempo().orElseThrow().beatsPerMinute()).isBetween(40.0, 200.0);
      assertThat(clip.key()).isPresent();
      assertThat(clip.loudness().integratedLufs()).isBetween(-50.0, 0.0);
    }
    assertThat(slices).hasSizeGreaterThan(20).allMatch(count -> count >= 9 && count <= 11);
  }

  @Test
  void genresSoundAsTheyDo() throws IOException {
    List<AudioFeatures> classical = measured("emotify", "classical/", 8, new ArrayList<>());
    List<AudioFeatures> electronic = measured("emotify", "electronic/", 8, new ArrayList<>());
    List<AudioFeatures> rock = measured("emotify", "rock/", 8, new ArrayList<>());
    ToDoubleFunction<AudioFeatures> loudness = song -> song.loudness().integratedLufs();
    ToDoubleFunction<AudioFeatures> flatness = song -> song.vector().value("flatness.mean");
    ToDoubleFunction<AudioFeatures> range = song -> song.vector().value("rms.deviation");
    ToDoubleFunction<AudioFeatures> clarity = song -> song.vector().value("tempo.clarity");
    assertThat(median(rock, loudness)).isGreaterThan(median(classical, loudness) + 3);
    assertThat(median(rock, flatness)).isGreaterThan(median(classical, flatness));
    assertThat(median(classical, range)).isGreaterThan(median(rock, range));
    assertThat(median(electronic, clarity)).isGreaterThan(median(classical, clarity));
  }

  private static double median(List<AudioFeatures> songs, ToDoubleFunction<AudioFeatures> value) {
    return songs.stream().mapToDouble(value).sorted().toArray()[songs.size() / 2];
  }

  /** Every so-manyth file of a folder in a set's archive, and how many slices each gave. */
  private List<AudioFeatures> measured(String set, String under, int every, List<Integer> slices)
      throws IOException {
    Path archive = Path.of(System.getProperty("humoresque.shared"), "data", set, "audio.zip");
    List<AudioFeatures> measured = new ArrayList<>();
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      List<? extends ZipEntry> entries =
          Collections.list(zip.entries()).stream()
              .filter(entry -> entry.getName().contains(under) && entry.getName().endsWith(".mp3"))
              .toList();
      for (int i = 0; i < entries.size(); i += every) {
        Path file = folder.resolve("song.mp3");
        try (InputStream bytes = zip.getInputStream(entries.get(i))) {
          Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
        }
        int[] count = new int[1];
        measured.add(AudioFeatures.of(file, slice -> count[0]++));
        slices.add(count[0]);
      }
    }
    return measured;
  }
}
