package org.humoresque.training.lyrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.humoresque.training.data.UnreadableDataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LyricsDataReaderTest {

  @TempDir private Path folder;

  @Test
  void foldersNameTheLabels() throws IOException {
    write("set/Happy/one.txt", "[00:01.00]sun again");
    write("set/Sad/two.lrc", "rain again");
    LyricsData data = LyricsDataReader.read(folder.resolve("set"));
    assertThat(data.songs()).extracting(LabelledLyrics::label).containsExactly("happy", "sad");
    assertThat(data.songs().get(0).lyrics().text()).isEqualTo("sun again");
  }

  @Test
  void aZipOfFoldersIsTheSame() throws IOException {
    write("set/Happy/one.txt", "sun again");
    write("set/Sad/two.txt", "rain again");
    Path zip = folder.resolve("set.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      zip(out, "set/Happy/one.txt", "sun again");
      zip(out, "set/Sad/two.txt", "rain again");
    }
    assertThat(LyricsDataReader.read(zip).sha256())
        .isEqualTo(LyricsDataReader.read(folder.resolve("set")).sha256());
  }

  @Test
  void tablesMayBePlainOrGzipped() throws IOException {
    String table = "file,artist,title,lyrics,genre,mood,year\nx,A,T,\"rain\nagain\",Pop,sad,1999\n";
    write("songs.csv", table);
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("songs.csv.gz")))) {
      out.write(table.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(LyricsDataReader.read(folder.resolve("songs.csv")).songs().get(0).lyrics().lines())
        .hasSize(2);
    assertThat(LyricsDataReader.read(folder.resolve("songs.csv.gz")).songs())
        .isEqualTo(
            LyricsDataReader.read(folder.resolve("songs.csv")).songs().stream()
                .map(
                    song ->
                        new LabelledLyrics(
                            song.place().replace("songs.csv", "songs.csv.gz"),
                            song.lyrics(),
                            song.label()))
                .toList());
  }

  @Test
  void aTableWithoutLabelsIsRefusedWithItsColumns() throws IOException {
    Path table = write("songs.csv", "artist,lyrics\nA,rain\n");
    assertThatThrownBy(() -> LyricsDataReader.read(table))
        .isInstanceOf(UnreadableDataException.class)
        .hasMessageContaining("songs.csv has none of the columns [mood, emotion")
        .hasMessageContaining("it has [artist, lyrics]");
  }

  @Test
  void damagedSongsAreNamed() throws IOException {
    write("set/Happy/one.txt", "");
    assertThatThrownBy(() -> LyricsDataReader.read(folder.resolve("set")))
        .isInstanceOf(UnreadableDataException.class)
        .hasMessageContaining("one.txt is empty");
  }

  @Test
  void whatIsNotThereIsNamed() {
    assertThatThrownBy(() -> LyricsDataReader.read(folder.resolve("nothing.zip")))
        .isInstanceOf(UnreadableDataException.class)
        .hasMessageContaining("nothing.zip");
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static void zip(ZipOutputStream out, String name, String text) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.closeEntry();
  }
}
