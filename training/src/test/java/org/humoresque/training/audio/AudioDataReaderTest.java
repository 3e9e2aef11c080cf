package org.humoresque.training.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.humoresque.training.data.UnreadableDataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AudioDataReaderTest {

  @TempDir private Path folder;

  @Test
  void aTableNamesRecordingsInAZipBesideIt() throws IOException {
    zip("audio.zip", "audio/MT1.mp3", "audio/MT2.mp3", "audio/notes.txt");
    Files.writeString(
        folder.resolve("annotations.csv"),
        "Song,Artist,Title,Quadrant,MoodsStr,GenresStr\n"
            + "MT1,Ann,One,Q1,Fiery; Sexy,Jazz\nMT2,Bob,Two,Q3,,Blues; Folk\n");
    AudioData data = AudioDataReader.read(folder);
    assertThat(data.clips()).extracting(Clip::label).containsExactly("happy", "sad");
    assertThat(data.clips()).extracting(Clip::artist).containsExactly("Ann", "Bob");
    assertThat(data.clips().get(0).words()).containsExactly("fiery", "sexy");
    assertThat(data.clips().get(1).genres()).containsExactly("blues", "folk");
    assertThat(data.clips().get(1).sound().entry()).isEqualTo("audio/MT2.mp3");
  }

  @Test
  void aTableMayNamePathsAndFoldersOfTheSameNumbers() throws IOException {
    zip("audio.zip", "audio/pop/1.mp3", "audio/rock/1.mp3");
    Path table =
        Files.writeString(
            folder.resolve("annotations.csv"),
            "file,genre,listeners,calmness\nrock/1.mp3,rock,9,0.25\npop/1.mp3,pop,9,0.5\n");
    AudioData data = AudioDataReader.read(table);
    assertThat(data.clips())
        .extracting(clip -> clip.sound().entry())
        .containsExactly("audio/rock/1.mp3", "audio/pop/1.mp3");
    assertThat(data.clips().get(0).columns()).containsEntry("calmness", "0.25");
  }

  @Test
  void artistsThatTheTableLacksAreReadFromTheRecordings() throws IOException {
    Files.writeString(folder.resolve("t.csv"), "file,genre\na.mp3,rock\nb.mp3,pop\nc.mp3,pop\n");
    byte[] name = "ÿAnn é".getBytes(StandardCharsets.UTF_16);
    Files.write(folder.resolve("a.mp3"), id3(3, "TPE1", 1, name));
    Files.write(folder.resolve("b.mp3"), id3(4, "TPE1", 3, "Bob".getBytes(StandardCharsets.UTF_8)));
    Files.write(folder.resolve("c.mp3"), id3(3, "TIT2", 0, new byte[] {'x'}));
    assertThat(AudioDataReader.read(folder).clips())
        .extracting(Clip::artist)
        .containsExactly("ÿAnn é", "Bob", "");
  }

  private static byte[] id3(int version, String frame, int encoding, byte[] text) {
    int size = text.length + 1;
    ByteBuffer tag = ByteBuffer.allocate(20 + size);
    tag.put("ID3".getBytes(StandardCharsets.US_ASCII)).put((byte) version).putShort((short) 0);
    tag.putInt(10 + size).put(frame.getBytes(StandardCharsets.US_ASCII)).putInt(size);
    return tag.putShort((short) 0).put((byte) encoding).put(text).array();
  }

  @Test
  void foldersNameTheirLabelPlainOrZipped() throws IOException {
    zip("genres.zip", "gtzan/blues/blues.00000.wav", "gtzan/rock/rock.00000.wav");
    assertThat(AudioDataReader.read(folder.resolve("genres.zip")).labels())
        .containsExactly("blues", "rock");
    Path plain = folder.resolve("plain");
    for (String label : List.of("Q4", "Q1", "q2", "Q3")) {
      Files.createDirectories(plain.resolve(label));
      Files.writeString(plain.resolve(label).resolve("x.flac"), "");
    }
    assertThat(AudioDataReader.read(plain).labels())
        .containsExactly("happy", "angry", "sad", "relaxed");
  }

  @Test
  void whatCannotBeUsedIsNamed() throws IOException {
    Path missing = folder.resolve("missing");
    assertThatThrownBy(() -> AudioDataReader.read(missing))
        .isInstanceOf(UnreadableDataException.class)
        .hasMessageContaining("there is no");
    Path text = Files.writeString(folder.resolve("x.txt"), "");
    assertThatThrownBy(() -> AudioDataReader.read(text)).hasMessageContaining("allowed");
    Path table = Files.writeString(folder.resolve("t.csv"), "Song,Colour\nMT1,red\n");
    assertThatThrownBy(() -> AudioDataReader.read(table)).hasMessageContaining("quadrant");
    Files.writeString(table, "Song,Quadrant\nMT1,Q1\nMT2,Q2\n");
    assertThatThrownBy(() -> AudioDataReader.read(table))
        .hasMessageContaining("2 of its 2 recordings are not in");
    Path damaged = Files.writeString(folder.resolve("d.zip"), "no zip");
    assertThatThrownBy(() -> AudioDataReader.read(damaged)).hasMessageContaining("damaged zip");
    Path lone = Files.createDirectories(folder.resolve("lone").resolve("rock"));
    Files.writeString(lone.resolve("1.mp3"), "");
    assertThatThrownBy(() -> AudioDataReader.read(folder.resolve("lone")))
        .hasMessageContaining("only the labels [rock]");
  }

  private void zip(String name, String... entries) throws IOException {
    try (OutputStream file = Files.newOutputStream(folder.resolve(name));
        ZipOutputStream zip = new ZipOutputStream(file)) {
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write(entry.getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
