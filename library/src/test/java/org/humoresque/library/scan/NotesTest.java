package org.humoresque.library.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.humoresque.library.Library;
import org.humoresque.library.TitleAnalyzer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not handled is named, and everything else goes on. */
class NotesTest {

  @TempDir Path folder;
  private Path music;
  private Library library;

  @BeforeEach
  void open() throws IOException {
    music = Files.createDirectory(folder.toRealPath().resolve("music"));
    library = Library.open(folder.resolve("data"), new TitleAnalyzer("1"));
    TaggedAudio.wav(music.resolve("album.wav"), "Album", "A");
  }

  @AfterEach
  void close() {
    library.close();
  }

  @Test
  void cueSheetOfOneRecordingIsNamed() throws IOException {
    Path sheet =
        cue("FILE \"album.wav\" WAVE\n  TRACK 01 AUDIO\n    INDEX 01 00:00:00\n  TRACK 02 AUDIO\n");
    ScanReport report = scan();
    assertThat(report.added()).isEqualTo(1);
    assertThat(report.failures()).extracting(ScanFailure::path).containsExactly(sheet);
    assertThat(report.failures().get(0).reason())
        .contains("album.wav")
        .contains("2 songs")
        .contains("not handled");
    assertThat(scan().failures()).isEqualTo(report.failures());
  }

  @Test
  void cueSheetOfSeparateSongsOrOfNothingIsNoMatter() throws IOException {
    cue("FILE 1.wav WAVE\n TRACK 01 AUDIO\nFILE 2.wav WAVE\n TRACK 02 AUDIO\n");
    Files.writeString(music.resolve("b.cue"), "FILE \"no.wav\" WAVE\nTRACK 1 AUDIO\nTRACK 2 AUDIO");
    Files.write(music.resolve("c.cue"), new byte[] {0, -1, 7});
    assertThat(scan().failures()).isEmpty();
  }

  @Test
  void recordingOfMoreThanFourHoursIsNamedAndInTheLibrary() throws IOException {
    Path file = music.resolve("long.wav");
    byte[] wav = Files.readAllBytes(music.resolve("album.wav"));
    int data = new String(wav, StandardCharsets.ISO_8859_1).indexOf("data");
    ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).putInt(data + 4, 5 * 3600 * 16_000);
    Files.write(file, wav);
    try (FileChannel grown = FileChannel.open(file, StandardOpenOption.WRITE)) {
      grown.write(ByteBuffer.allocate(1), data + 8 + 5L * 3600 * 16_000); // a hole on the disk
    }
    ScanReport report = scan();
    assertThat(report.added()).isEqualTo(2);
    assertThat(report.failures()).containsExactly(new ScanFailure(file, Reasons.LONG));
    assertThat(scan().failures()).isEqualTo(report.failures());
  }

  @Test
  void namesThatAreNoTextAreNamedAndTheRestIsRead() throws Exception {
    run("cp album.wav \"$(printf 'latin\\351.wav')\"");
    run("d=$(printf 'd\\377'); mkdir \"$d\" && cp album.wav \"$d/x.wav\"");
    ScanReport report = scan();
    assertThat(report.added()).isEqualTo(1);
    assertThat(report.failures()).hasSize(2);
    assertThat(report.failures()).allMatch(failure -> failure.reason().contains("rename"));
  }

  @Test
  void fileThatNeverEndsAndFolderNamedAsMusicAreNoMatter() throws Exception {
    run("mkfifo pipe.mp3 && mkdir folder.mp3");
    assertThat(scan()).isEqualTo(new ScanReport(1, 0, 0, 0, List.of()));
  }

  private Path cue(String text) throws IOException {
    return Files.writeString(music.resolve("album.cue"), text);
  }

  private ScanReport scan() {
    return library.scanner().scan(List.of(music), ScanProgress.NONE);
  }

  private void run(String command) throws Exception {
    Process process =
        new ProcessBuilder("sh", "-c", command).directory(music.toFile()).inheritIO().start();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isZero();
  }
}
