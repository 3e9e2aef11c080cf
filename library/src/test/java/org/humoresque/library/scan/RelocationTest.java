package org.humoresque.library.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Track;
import org.humoresque.kernel.TrackMood;
import org.humoresque.library.Library;
import org.humoresque.library.TitleAnalyzer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that move about and stay who they are. */
class RelocationTest {

  @TempDir Path folder;
  private Path music;
  private Path other;
  private Library library;

  @BeforeEach
  void open() throws IOException {
    music = Files.createDirectory(folder.toRealPath().resolve("music"));
    other = Files.createDirectory(folder.toRealPath().resolve("other"));
    library = Library.open(folder.resolve("data"), new TitleAnalyzer("1"));
  }

  @AfterEach
  void close() {
    library.close();
  }

  @Test
  void swappedNamesAreKnownAgain() throws IOException {
    Path a = TaggedAudio.wav(music.resolve("a.wav"), "Ant", "X");
    Path b = TaggedAudio.wav(music.resolve("b.wav"), "Bee", "X");
    age();
    scan();
    Track ant = track("ant");
    library.store().label(ant.id(), Emotion.SAD);

    Path between = Files.move(a, music.resolve("between"));
    Files.move(b, a);
    Files.move(between, b);

    assertThat(scan()).isEqualTo(new ScanReport(0, 2, 0, 0, List.of()));
    assertThat(track("ant").id()).isEqualTo(ant.id());
    assertThat(track("ant").file()).isEqualTo(b);
    assertThat(library.store().mood(ant.id())).contains(TrackMood.labelled(Emotion.SAD));
    assertThat(scan().unchanged()).isEqualTo(2);
  }

  @Test
  void fileMovedOntoAnotherTakesItsPlace() throws IOException {
    Path a = TaggedAudio.wav(music.resolve("a.wav"), "Ant", "X");
    Path b = TaggedAudio.wav(music.resolve("b.wav"), "Bee", "X");
    TaggedAudio.wav(music.resolve("c.wav"), "Cat", "X");
    age();
    scan();
    Track bee = track("bee");

    Files.delete(a);
    Files.move(b, a);

    assertThat(scan()).isEqualTo(new ScanReport(0, 1, 1, 1, List.of()));
    assertThat(track("bee").id()).isEqualTo(bee.id());
    assertThat(track("bee").file()).isEqualTo(a);
    assertThat(library.store().search("ant", 9, 0)).isEmpty();
  }

  @Test
  void fileMovedAwayBeforeAnotherCameIsKnownAgain() throws IOException {
    Path a = TaggedAudio.wav(music.resolve("a.wav"), "Ant", "X");
    scan();
    Track ant = track("ant");

    Files.move(a, music.resolve("z.wav"));
    TaggedAudio.wav(a, "New", "X");

    assertThat(scan()).isEqualTo(new ScanReport(1, 1, 0, 0, List.of()));
    assertThat(track("ant").id()).isEqualTo(ant.id());
    assertThat(track("new").id()).isNotEqualTo(ant.id());
  }

  @Test
  void movedAndRetaggedFileIsKnownAgain() throws IOException {
    Path a = TaggedAudio.wav(music.resolve("a.wav"), "Ant", "X", 7);
    TaggedAudio.wav(music.resolve("b.wav"), "Bee", "X", 8);
    scan();
    Track ant = track("ant");
    library.store().label(ant.id(), Emotion.HAPPY);

    Files.delete(a);
    TaggedAudio.wav(music.resolve("Queen/01.wav"), "Her Majesty", "Queen", 7);

    assertThat(scan()).isEqualTo(new ScanReport(0, 1, 0, 1, List.of()));
    assertThat(track("majesty").id()).isEqualTo(ant.id());
    assertThat(library.store().mood(ant.id())).contains(TrackMood.labelled(Emotion.HAPPY));
  }

  @Test
  void copiesAreTracksOfTheirOwnAndTheOneThatMovesIsTold() throws IOException {
    Path a = TaggedAudio.wav(music.resolve("1/a.wav"), "Ant", "X");
    Path copy = Files.copy(a, music.resolve("copy.wav"));
    scan();
    assertThat(library.store().count()).isEqualTo(2);
    Track moving =
        library.store().search("", 9, 0).stream()
            .filter(track -> track.file().equals(copy))
            .findFirst()
            .orElseThrow();

    Files.createDirectory(music.resolve("2"));
    Path moved = Files.move(copy, music.resolve("2/copy.wav"));

    assertThat(scan()).isEqualTo(new ScanReport(0, 1, 0, 1, List.of()));
    assertThat(library.store().find(moving.id()).orElseThrow().file()).isEqualTo(moved);
  }

  @Test
  void wholeFolderMovedToAnotherRootIsKnownThereEvenIfTheOldRootIsNotScanned() throws IOException {
    TaggedAudio.wav(music.resolve("album/a.wav"), "Ant", "X");
    TaggedAudio.wav(music.resolve("b.wav"), "Bee", "X");
    age();
    scan();
    Track ant = track("ant");

    Files.move(music.resolve("album"), other.resolve("album"));
    ScanReport report = library.scanner().scan(List.of(other), ScanProgress.NONE);

    assertThat(report).isEqualTo(new ScanReport(0, 1, 0, 0, List.of()));
    assertThat(track("ant").id()).isEqualTo(ant.id());
  }

  @Test
  void rootThatIsAwayKeepsItsTracksWhileTheOthersAreScanned() throws IOException {
    TaggedAudio.wav(music.resolve("a.wav"), "Ant", "X");
    TaggedAudio.wav(other.resolve("b.wav"), "Bee", "X");
    library.scanner().scan(List.of(music, other), ScanProgress.NONE);
    Files.move(other, folder.resolve("unplugged"));
    TaggedAudio.wav(music.resolve("c.wav"), "Cat", "X");

    ScanReport report = library.scanner().rescan(List.of(), ScanProgress.NONE);

    assertThat(report.added()).isEqualTo(1);
    assertThat(report.removed()).isZero();
    assertThat(report.failures()).extracting(ScanFailure::path).containsExactly(other);
    assertThat(report.failures().get(0).reason()).contains("mounted");
    assertThat(library.store().count()).isEqualTo(3);
  }

  @Test
  void rootWhereOnlyOtherFilesAreLeftKeepsItsTracks() throws IOException {
    Path a = TaggedAudio.wav(music.resolve("a.wav"), "Ant", "X");
    scan();
    Files.delete(a);
    Files.createDirectory(music.resolve("lost+found"));

    assertThat(scan().failures()).extracting(ScanFailure::path).containsExactly(music);
    assertThat(library.store().count()).isEqualTo(1);
  }

  @Test
  void whatAnEarlierProgramKnewIsTakenOverEvenIfTheFileMoved() throws Exception {
    Path a = TaggedAudio.wav(music.resolve("a.wav"), "Ant", "X");
    TaggedAudio.wav(music.resolve("b.wav"), "Bee", "X");
    scan();
    Track ant = track("ant");
    library.store().label(ant.id(), Emotion.HAPPY);
    FileContent content = FileContent.read(a);
    String url = "jdbc:sqlite:" + folder.resolve("data/library.sqlite");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO sound (content, analyzer, outcome, reason) VALUES ('%s', '1', 'SILENT', '')"
              .formatted(content.former().value()));
      statement.execute("UPDATE label SET content = '%s'".formatted(content.former().value()));
      statement.execute(
          "UPDATE track SET modified_ns = -1, content = '%s' WHERE title = 'Ant'"
              .formatted(content.former().value()));
    }
    Files.move(a, music.resolve("moved.wav"));

    assertThat(scan()).isEqualTo(new ScanReport(0, 1, 0, 1, List.of()));

    assertThat(track("ant").id()).isEqualTo(ant.id());
    assertThat(library.store().mood(ant.id())).contains(TrackMood.labelled(Emotion.HAPPY));
    assertThat(library.sounds().isUnheard("1", content.id())).isFalse();
    assertThat(library.sounds().find(ant.id())).isPresent();
  }

  @Test
  void removedRootTakesItsTracksWithItAndLabelsReturn() {
    TaggedAudio.wav(music.resolve("a.wav"), "Ant", "X");
    TaggedAudio.wav(other.resolve("b.wav"), "Bee", "X");
    library.scanner().scan(List.of(music, other), ScanProgress.NONE);
    library.store().label(track("bee").id(), Emotion.ANGRY);

    library.scanner().removeRoot(other);

    assertThat(library.store().roots()).containsExactly(music);
    assertThat(library.store().count()).isEqualTo(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> library.scanner().removeRoot(other))
        .withMessageContaining(other.toString());
    library.scanner().scan(List.of(other), ScanProgress.NONE);
    assertThat(library.store().mood(track("bee").id())).contains(TrackMood.labelled(Emotion.ANGRY));
  }

  /** Changes what is in the files' stamps, as time does. */
  private void age() throws IOException {
    long seconds = 1_000_000_000;
    try (Stream<Path> files = Files.walk(music)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        Files.setLastModifiedTime(file, FileTime.from(seconds++, TimeUnit.SECONDS));
      }
    }
  }

  private ScanReport scan() {
    return library.scanner().scan(List.of(music), ScanProgress.NONE);
  }

  private Track track(String words) {
    List<Track> tracks = library.store().search(words, 2, 0);
    assertThat(tracks).as(words).hasSize(1);
    return tracks.get(0);
  }
}
