package org.humoresque.library.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.humoresque.library.Library;
import org.humoresque.library.TitleAnalyzer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("data")
class EmotifyScanTest {

  private static final int SONGS = 300;

  @TempDir Path folder;

  @Test
  void realSongsAreAllReadOnceAndThenLeftAlone() throws IOException {
    Path music = unzip();
    try (Library library = Library.open(folder.resolve("data"), new TitleAnalyzer("1"))) {
      ScanReport first = library.scanner().scan(List.of(music), ScanProgress.NONE);
      assertThat(first).isEqualTo(new ScanReport(SONGS, 0, 0, 0, List.of()));
      assertThat(library.store().search("", SONGS, 0))
          .allSatisfy(track -> assertThat(track.duration()).isPositive())
          .filteredOn(track -> track.tags().artist().isPresent())
          .hasSizeGreaterThan(SONGS - 10);

      ScanReport second = library.scanner().scan(List.of(music), ScanProgress.NONE);
      assertThat(second).isEqualTo(new ScanReport(0, 0, 0, SONGS, List.of()));
    }
  }

  private Path unzip() throws IOException {
    Path music = folder.resolve("music");
    Path zip = Path.of(System.getProperty("humoresque.shared"), "data/emotify/audio.zip");
    try (ZipFile songs = new ZipFile(zip.toFile())) {
      Enumeration<? extends ZipEntry> entries = songs.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        Path file = music.resolve(entry.getName());
        if (!entry.isDirectory()) {
          Files.createDirectories(file.getParent());
          try (InputStream in = songs.getInputStream(entry)) {
            Files.copy(in, file);
          }
        }
      }
    }
    return music;
  }
}
