package org.humoresque.library.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Track;
import org.humoresque.kernel.TrackMood;
import org.humoresque.library.Library;
import org.humoresque.library.TitleAnalyzer;
import org.humoresque.library.scan.ScanProgress.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KilledScanTest {

  private static final int NEW_FILES = 400;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "FINDING_FILES, 1",
    "READING_TAGS, 0",
    "READING_TAGS, 64",
    "READING_TAGS, 256",
    "READING_TAGS, 400",
    "SAVING, 0"
  })
  void killedScanLosesNothingAndTheNextOneCompletes(Phase phase, int done) throws Exception {
    Path music = fillAndScan();

    Process child = child(music);
    awaitProgress(child, phase, done);
    child.destroyForcibly().waitFor();

    try (Library library = open()) {
      Track old = library.store().search("old", 1, 0).get(0);
      assertThat(library.store().mood(old.id())).contains(TrackMood.labelled(Emotion.HAPPY));
      assertThat(library.store().count()).isBetween(1L, NEW_FILES + 2L);
      ScanReport report = library.scanner().scan(List.of(music), ScanProgress.NONE);
      assertThat(report.failures()).isEmpty();
      assertThat(library.store().count()).isEqualTo(NEW_FILES + 1);
      assertThat(library.store().mooded()).hasSize(NEW_FILES + 1);
      assertThat(library.scanner().scan(List.of(music), ScanProgress.NONE))
          .isEqualTo(new ScanReport(0, 0, 0, NEW_FILES + 1, List.of()));
    }
  }

  @Test
  void scanOfAnotherProcessIsNoticed() throws Exception {
    Path music = fillAndScan();
    Process child = child(music, "wait");
    try (Library library = open()) {
      awaitProgress(child, Phase.READING_TAGS, 0);
      assertThatThrownBy(() -> library.scanner().scan(List.of(music), ScanProgress.NONE))
          .isInstanceOf(ScanInProgressException.class);
    } finally {
      child.destroyForcibly().waitFor();
    }
  }

  /** One labelled track that stays, one that will be gone, and many new files. */
  private Path fillAndScan() throws IOException {
    Path music = folder.resolve("music");
    TaggedAudio.wav(music.resolve("old.wav"), "old", "A");
    Path gone = TaggedAudio.wav(music.resolve("gone.wav"), "gone", "A");
    try (Library library = open()) {
      library.scanner().scan(List.of(music), ScanProgress.NONE);
      Track old = library.store().search("old", 1, 0).get(0);
      library.store().label(old.id(), Emotion.HAPPY);
    }
    Files.delete(gone);
    for (int i = 0; i < NEW_FILES; i++) {
      TaggedAudio.wav(music.resolve(i % 10 + "/" + i + ".wav"), "happy", "Artist " + i);
    }
    return music;
  }

  private Library open() {
    return Library.open(folder.resolve("data"), new TitleAnalyzer("1"));
  }

  private Process child(Path music, String... more) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ScanningChild.class.getName(),
                folder.resolve("data").toString(),
                music.toString()));
    command.addAll(List.of(more));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static void awaitProgress(Process child, Phase phase, int done) throws IOException {
    BufferedReader lines = child.inputReader(StandardCharsets.UTF_8);
    String line = lines.readLine();
    while (line != null) {
      String[] said = line.split(" ");
      Phase now = Phase.valueOf(said[0]);
      if (now.compareTo(phase) > 0 || now == phase && Integer.parseInt(said[1]) >= done) {
        return;
      }
      line = lines.readLine();
    }
    throw new AssertionError("the child ended before " + phase + " " + done);
  }
}
