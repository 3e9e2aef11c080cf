package org.humoresque.library.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Track;
import org.humoresque.kernel.Track.Cover;
import org.humoresque.kernel.TrackMood;
import org.humoresque.library.TitleAnalyzer;
import org.humoresque.library.scan.ScanProgress.Phase;
import org.humoresque.library.sql.LibraryDatabase;
import org.humoresque.library.store.TrackStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryScannerTest {

  @TempDir Path folder;
  private final CountingReader reader = new CountingReader();
  private Path music;
  private LibraryDatabase database;
  private TrackStore store;
  private LibraryScanner scanner;

  @BeforeEach
  void open() throws IOException {
    music = Files.createDirectory(folder.toRealPath().resolve("music"));
    database = LibraryDatabase.open(folder.resolve("library.sqlite"));
    store = database.tracks();
    scanner = scanner(reader);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void newFilesAreAddedWithTheirTagsAndMoods() {
    Path happy = TaggedAudio.wav(music.resolve("Ólafur/1 ž 音.wav"), "happy", "Ólafur 音");
    TaggedAudio.wav(music.resolve("b/2.WAV"), "Untold", "Ben");

    assertThat(scan()).isEqualTo(new ScanReport(2, 0, 0, 0, List.of()));

    Track track = track("happy");
    assertThat(track.file()).isEqualTo(happy);
    assertThat(track.tags().artist()).contains("Ólafur 音");
    assertThat(track.duration()).hasMillis(100);
    assertThat(store.mooded()).extracting(mooded -> mooded.track()).containsExactly(track);
    assertThat(store.roots()).containsExactly(music);
  }

  @Test
  void secondScanChangesNothingAndOpensNothing() throws IOException {
    TaggedAudio.wav(music.resolve("a/1.wav"), "happy", "A");
    TaggedAudio.wav(music.resolve("a/2.wav"), "Two", "A");
    Files.writeString(music.resolve("a/broken.mp3"), "no music");
    scan();
    List<Track> before = store.search("", 10, 0);
    long revision = store.revision();
    reader.opened();

    ScanReport report = scan();

    assertThat(reader.opened()).isEmpty();
    assertThat(report.unchanged()).isEqualTo(2);
    assertThat(report.added() + report.updated() + report.removed()).isZero();
    assertThat(store.search("", 10, 0)).isEqualTo(before);
    assertThat(store.revision()).isEqualTo(revision);
  }

  @Test
  void changedFileIsReadAgainAndKeepsItsIdAndLabel() {
    Path file = TaggedAudio.wav(music.resolve("1.wav"), "Old name", "A");
    Path other = TaggedAudio.wav(music.resolve("2.wav"), "Other", "A");
    scan();
    Track before = track("old name");
    store.label(before.id(), Emotion.HAPPY);
    reader.opened();

    TaggedAudio.wav(file, "Quite another name", "A");

    assertThat(scan()).isEqualTo(new ScanReport(0, 1, 0, 1, List.of()));
    assertThat(reader.opened()).containsExactly(file).doesNotContain(other);
    Track after = track("quite another");
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(store.mood(after.id())).contains(TrackMood.labelled(Emotion.HAPPY));
  }

  @Test
  void fileWithAnotherTimeIsReadAgain() throws IOException {
    Path file = TaggedAudio.wav(music.resolve("1.wav"), "One", "A");
    scan();
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-01-01T00:00:00.000000001Z")));
    assertThat(scan()).isEqualTo(new ScanReport(0, 1, 0, 0, List.of()));
  }

  @Test
  void movedAndRenamedFilesKeepTheirIdsAndLabels() throws IOException {
    TaggedAudio.wav(music.resolve("album/1.wav"), "One", "A");
    Path two = TaggedAudio.wav(music.resolve("album/2.wav"), "Two", "A");
    scan();
    Track one = track("one");
    store.label(one.id(), Emotion.SAD);

    Files.move(two, music.resolve("renamed.wav"));
    Files.move(music.resolve("album"), music.resolve("moved"));

    assertThat(scan()).isEqualTo(new ScanReport(0, 2, 0, 0, List.of()));
    assertThat(track("one").id()).isEqualTo(one.id());
    assertThat(track("one").file()).isEqualTo(music.resolve("moved/1.wav"));
    assertThat(store.mood(one.id())).contains(TrackMood.labelled(Emotion.SAD));
    assertThat(track("two").file()).isEqualTo(music.resolve("renamed.wav"));
    assertThat(scan().unchanged()).isEqualTo(2);
  }

  @Test
  void fileMovedInFromAnotherRootKeepsItsId() throws IOException {
    Path other = Files.createDirectory(folder.toRealPath().resolve("other"));
    Path one = TaggedAudio.wav(other.resolve("1.wav"), "One", "A");
    TaggedAudio.wav(other.resolve("2.wav"), "Two", "A");
    scanner.scan(List.of(other), ScanProgress.NONE);
    Track before = track("one");

    Files.move(one, music.resolve("1.wav"));

    assertThat(scan()).isEqualTo(new ScanReport(0, 1, 0, 0, List.of()));
    assertThat(track("one").id()).isEqualTo(before.id());
    assertThat(store.count()).isEqualTo(2);
  }

  @Test
  void copyIsAnotherTrackThatSharesTheLabel() throws IOException {
    Path file = TaggedAudio.wav(music.resolve("1.wav"), "One", "A");
    scan();
    store.label(track("one").id(), Emotion.FEAR);

    Files.copy(file, music.resolve("2.wav"));

    assertThat(scan()).isEqualTo(new ScanReport(1, 0, 0, 1, List.of()));
    assertThat(store.mooded()).hasSize(2);
  }

  @Test
  void deletedFileIsRemovedAndItsLabelReturnsWithIt() throws IOException {
    Path file = TaggedAudio.wav(music.resolve("1.wav"), "One", "A");
    TaggedAudio.wav(music.resolve("2.wav"), "Two", "A");
    scan();
    store.label(track("one").id(), Emotion.ANGRY);
    Path away = Files.move(file, folder.resolve("1.wav"));

    assertThat(scan()).isEqualTo(new ScanReport(0, 0, 1, 1, List.of()));
    assertThat(store.search("one", 10, 0)).isEmpty();
    Files.move(away, music.resolve("again.wav"));
    assertThat(scan()).isEqualTo(new ScanReport(1, 0, 0, 1, List.of()));

    assertThat(store.mood(track("one").id())).contains(TrackMood.labelled(Emotion.ANGRY));
  }

  @Test
  void rootThatIsNotThereIsNamedAndNothingIsRemoved() throws IOException {
    TaggedAudio.wav(music.resolve("1.wav"), "One", "A");
    Path file = TaggedAudio.wav(folder.resolve("x.wav"), "X", "X");
    scan();
    Files.move(music, folder.resolve("away"));

    assertThatIllegalArgumentException().isThrownBy(this::scan).withMessageContaining("" + music);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> scanner.scan(List.of(file), ScanProgress.NONE))
        .withMessageContaining("" + file);
    assertThat(store.count()).isEqualTo(1);
  }

  @Test
  void emptyRootKeepsItsTracksAndSaysSo() throws IOException {
    Path file = TaggedAudio.wav(music.resolve("1.wav"), "One", "A");
    scan();
    Files.delete(file);

    ScanReport report = scan();

    assertThat(report.removed()).isZero();
    assertThat(report.failures()).extracting(ScanFailure::path).containsExactly(music);
    assertThat(report.failures().get(0).reason()).contains("mounted");
    assertThat(store.count()).isEqualTo(1);
  }

  @Test
  void emptyRootThatHeldNothingIsNoFailure() {
    assertThat(scan()).isEqualTo(new ScanReport(0, 0, 0, 0, List.of()));
  }

  @Test
  void tracksOutsideTheRootsStay() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Path file = TaggedAudio.wav(other.resolve("1.wav"), "One", "A");
    TaggedAudio.wav(other.resolve("2.wav"), "Two", "A");
    scanner.scan(List.of(other), ScanProgress.NONE);
    Files.delete(file);

    assertThat(scan().removed()).isZero();
    assertThat(store.count()).isEqualTo(2);
  }

  @Test
  void brokenFilesAreListedAndNotOpenedAgain() throws IOException {
    Path text = Files.writeString(music.resolve("text.mp3"), "no music");
    Path empty = Files.createFile(music.resolve("empty.ogg"));
    TaggedAudio.wav(music.resolve("1.wav"), "One", "A");

    ScanReport first = scan();
    reader.opened();
    ScanReport second = scan();

    assertThat(first.added()).isEqualTo(1);
    assertThat(first.failures())
        .containsExactly(
            new ScanFailure(empty, "it is empty"), new ScanFailure(text, "it is text, not music"));
    assertThat(second.failures()).isEqualTo(first.failures());
    assertThat(reader.opened()).isEmpty();
  }

  @Test
  void brokenFileThatIsMendedOrDeletedIsNoLongerListed() throws IOException {
    Path mended = Files.writeString(music.resolve("1.wav"), "no music");
    Path deleted = Files.writeString(music.resolve("2.wav"), "no music");
    assertThat(scan().failures()).hasSize(2);

    TaggedAudio.wav(mended, "One", "A");
    Files.delete(deleted);

    assertThat(scan()).isEqualTo(new ScanReport(1, 0, 0, 0, List.of()));
    assertThat(database.scans().failures()).isEmpty();
  }

  @Test
  void trackWhoseFileBreaksIsKeptAndListed() throws IOException {
    Path file = TaggedAudio.wav(music.resolve("1.wav"), "One", "A");
    scan();
    store.label(track("one").id(), Emotion.HAPPY);
    Track before = track("one");
    Files.writeString(file, "being written by another program");

    assertThat(scan().failures()).hasSize(1);
    assertThat(store.search("", 10, 0)).containsExactly(before);
    TaggedAudio.wav(file, "One, mended", "A");

    assertThat(scan()).isEqualTo(new ScanReport(0, 1, 0, 0, List.of()));
    assertThat(track("mended").id()).isEqualTo(before.id());
    assertThat(store.mood(before.id())).contains(TrackMood.labelled(Emotion.HAPPY));
  }

  @Test
  void fileThatDisappearsDuringTheScanIsListedAndTheScanGoesOn() {
    Path file = TaggedAudio.wav(music.resolve("1.wav"), "One", "A");
    TaggedAudio.wav(music.resolve("2.wav"), "Two", "A");
    LibraryScanner unlucky =
        scanner(
            path -> {
              Files.deleteIfExists(file);
              return reader.read(path);
            });

    ScanReport report = unlucky.scan(List.of(music), ScanProgress.NONE);

    assertThat(report.added()).isEqualTo(1);
    assertThat(report.failures())
        .containsExactly(new ScanFailure(file, "it disappeared during the scan"));
    assertThat(scan()).isEqualTo(new ScanReport(0, 0, 0, 1, List.of()));
  }

  @Test
  void hiddenFilesAndFoldersArePassedOverBelowTheRoot() {
    TaggedAudio.wav(music.resolve(".hidden/1.wav"), "One", "A");
    TaggedAudio.wav(music.resolve("._2.wav"), "Two", "A");
    assertThat(scan().added()).isZero();
    assertThat(scanner.scan(List.of(music.resolve(".hidden")), ScanProgress.NONE).added())
        .isEqualTo(1);
  }

  @Test
  void circlesOfLinksEndAndNothingIsFoundTwice() throws IOException {
    Path file = TaggedAudio.wav(music.resolve("z/1.wav"), "One", "A");
    Path outside = TaggedAudio.wav(folder.toRealPath().resolve("outside/2.wav"), "Two", "A");
    Files.createSymbolicLink(music.resolve("a-circle"), music);
    Files.createSymbolicLink(music.resolve("z/self"), Path.of("self"));
    Files.createSymbolicLink(music.resolve("same.wav"), file);
    Files.createSymbolicLink(music.resolve("nowhere.wav"), folder.resolve("nowhere.wav"));
    Files.createSymbolicLink(music.resolve("linked"), outside.getParent());

    ScanReport report = scan();

    assertThat(report.added()).isEqualTo(2);
    assertThat(store.search("", 10, 0))
        .extracting(Track::file)
        .containsExactly(file, music.resolve("linked/2.wav"));
    assertThat(scan().unchanged()).isEqualTo(2);
  }

  @Test
  void rootsInsideOneAnotherAreScannedOnce() {
    TaggedAudio.wav(music.resolve("a/1.wav"), "One", "A");
    ScanReport report =
        scanner.scan(
            List.of(music.resolve("a"), music, music.resolve("a/../a")), ScanProgress.NONE);
    assertThat(report.added()).isEqualTo(1);
    assertThat(store.roots()).containsExactly(music);
  }

  @Test
  void coverThatAppearsBesideTheMusicIsNoticedWithoutOpeningTheMusic() throws IOException {
    TaggedAudio.wav(music.resolve("1.wav"), "One", "A");
    scan();
    reader.opened();
    assertThat(new CoverReader().read(track("one"))).isEmpty();

    Path cover = Files.write(music.resolve("Folder.JPG"), TaggedAudio.PNG);

    assertThat(scan()).isEqualTo(new ScanReport(0, 1, 0, 0, List.of()));
    assertThat(track("one").cover()).contains(Cover.FOLDER);
    assertThat(new CoverReader().read(track("one")).orElseThrow().mediaType())
        .isEqualTo("image/png");
    Files.delete(cover);
    assertThat(scan().updated()).isEqualTo(1);
    assertThat(track("one").cover()).isEmpty();
    assertThat(reader.opened()).isEmpty();
  }

  @Test
  void phasesAreReportedInTheirOrder() {
    TaggedAudio.wav(music.resolve("1.wav"), "One", "A");
    List<String> seen = new ArrayList<>();

    scanner.scan(
        List.of(music),
        (phase, done, total) -> seen.add("%s %d/%d".formatted(phase.label(), done, total)));

    assertThat(seen)
        .containsExactly(
            "finding files 1/0",
            "reading tags 0/1",
            "reading tags 1/1",
            "saving 0/0",
            "saving 0/0");
  }

  @Test
  void secondScanAtOnceIsRefused() {
    TaggedAudio.wav(music.resolve("1.wav"), "One", "A");
    List<Throwable> refusals = new ArrayList<>();
    ScanProgress intruder =
        (phase, done, total) -> {
          refusals.add(thrownBy(this::scan));
          refusals.add(thrownBy(() -> scanner(reader).scan(List.of(music), ScanProgress.NONE)));
        };

    ScanReport report = scanner.scan(List.of(music), intruder);

    assertThat(report.added()).isEqualTo(1);
    assertThat(refusals).isNotEmpty().hasOnlyElementsOfType(ScanInProgressException.class);
    assertThat(scan().unchanged()).isEqualTo(1);
  }

  @Test
  void stoppedScanKeepsWhatItReadAndTheNextOneGoesOn() throws IOException {
    Path gone = TaggedAudio.wav(music.resolve("gone.wav"), "Gone", "A");
    scan();
    Files.delete(gone);
    for (int i = 0; i < 500; i++) {
      TaggedAudio.wav(music.resolve(i + ".wav"), "Title " + i, "A");
    }

    assertThatThrownBy(() -> scanner.scan(List.of(music), new StopAfter(100)))
        .isInstanceOf(ScanCancelledException.class);

    long kept = store.count();
    assertThat(kept).isBetween(101L, 500L);
    assertThat(store.search("gone", 10, 0)).hasSize(1);
    assertThat(scan())
        .isEqualTo(new ScanReport((int) (501 - kept), 0, 1, (int) kept - 1, List.of()));
  }

  @Test
  void interruptStopsTheScan() {
    TaggedAudio.wav(music.resolve("1.wav"), "One", "A");
    Thread.currentThread().interrupt();
    assertThatThrownBy(this::scan).isInstanceOf(ScanCancelledException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(scan().added()).isEqualTo(1);
  }

  /** Stops a scan once it has read so many files. */
  private static final class StopAfter implements ScanProgress {
    private final int files;
    private boolean stopped;

    StopAfter(int files) {
      this.files = files;
    }

    @Override
    public void report(Phase phase, int done, int total) {
      stopped = phase == Phase.READING_TAGS && done >= files;
    }

    @Override
    public boolean cancelled() {
      return stopped;
    }
  }

  private static Throwable thrownBy(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException e) {
      return e;
    }
    return new AssertionError("nothing was thrown");
  }

  private ScanReport scan() {
    return scanner.scan(List.of(music), ScanProgress.NONE);
  }

  private LibraryScanner scanner(MusicFileReader musicFileReader) {
    return new LibraryScanner(
        database.scans(), new TitleAnalyzer("1"), folder.resolve("scan.lock"), musicFileReader);
  }

  private Track track(String words) {
    List<Track> tracks = store.search(words, 2, 0);
    assertThat(tracks).as(words).hasSize(1);
    return tracks.get(0);
  }
}
