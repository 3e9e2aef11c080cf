package org.humoresque.library.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.TrackId;
import org.humoresque.kernel.TrackTags;
import org.humoresque.library.store.ContentId;
import org.humoresque.library.store.FileStamp;
import org.humoresque.library.store.LibraryBackup;
import org.humoresque.library.store.LibraryException;
import org.humoresque.library.store.LyricsText;
import org.humoresque.library.store.LyricsText.Origin;
import org.humoresque.library.store.SavedPlaylist;
import org.humoresque.library.store.ScannedLyrics;
import org.humoresque.library.store.ScannedTrack;
import org.humoresque.library.store.SongEvent;
import org.humoresque.library.store.SongEvent.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipBackupTest {

  @TempDir Path folder;

  @Test
  void everythingIsRestored() {
    Path backup = folder.resolve("library.zip");
    LibraryBackup.Report written;
    try (LibraryDatabase database = filled("one.sqlite")) {
      written = database.backup().write(backup);
      assertThat(database.backup().isBackup(backup)).isTrue();
    }
    try (LibraryDatabase database = LibraryDatabase.open(folder.resolve("two.sqlite"))) {
      assertThat(database.backup().restore(backup, false)).isEqualTo(written);
      TrackId track = new TrackId(1);
      assertThat(database.tracks().find(track).orElseThrow().tags().title()).contains("गीत");
      assertThat(database.tracks().mood(track).orElseThrow().emotion()).contains(Emotion.HAPPY);
      assertThat(database.tracks().roots()).containsExactly(Path.of("/music"));
      assertThat(database.lyrics().find(track).orElseThrow().text().orElseThrow().bytes())
          .isEqualTo(new byte[] {1, -2, 3});
      assertThat(database.playlists().find("mine").orElseThrow().entries()).hasSize(1);
      assertThat(database.listener("me").typical()).isEqualTo(Map.of(Emotion.SAD, List.of(track)));
      assertThat(database.listener("me").lastPlayed()).containsKey(track);
      Path again = folder.resolve("again.zip");
      database.backup().write(again);
      assertThat(contents(again)).isEqualTo(contents(backup));
    }
  }

  @Test
  void libraryThatHoldsSongsIsReplacedOnlyOnDemandAndKeptBeside() throws IOException {
    Path backup = folder.resolve("library.zip");
    try (LibraryDatabase database = filled("one.sqlite")) {
      database.backup().write(backup);
      assertThatThrownBy(() -> database.backup().restore(backup, false))
          .isInstanceOf(LibraryException.class)
          .hasMessageContaining("1 songs")
          .hasMessageContaining("--replace");
      database.tracks().label(new TrackId(1), Emotion.SAD);
      database.backup().restore(backup, true);
      assertThat(database.tracks().mood(new TrackId(1)).orElseThrow().emotion())
          .contains(Emotion.HAPPY);
    }
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .anyMatch(name -> name.startsWith("library-before-restore-"))
          .noneMatch(name -> name.contains("restoring"));
    }
  }

  @Test
  void backupOfAnOlderProgramIsMigrated() throws SQLException, IOException {
    Path old = folder.resolve("old.sqlite");
    new Migrations(SqliteEngine.url(old)).to("2");
    Path backup = folder.resolve("old.zip");
    try (Connection connection = DriverManager.getConnection(SqliteEngine.url(old));
        Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO track (path, size, modified_ns, content, genres, moods, duration_ms,"
              + " search_text, sort_key) VALUES ('/a.mp3', 1, 1, 'c', '', '', 0, '', '')");
      try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(backup))) {
        zip.putNextEntry(new java.util.zip.ZipEntry("humoresque-library-version.txt"));
        zip.write('2');
        zip.closeEntry();
        new TableDump(connection).write(zip);
      }
    }
    try (LibraryDatabase database = LibraryDatabase.open(folder.resolve("new.sqlite"))) {
      database.backup().restore(backup, false);
      assertThat(database.tracks().find(new TrackId(1)).orElseThrow().isPlayable()).isTrue();
    }
  }

  @Test
  void backupOfANewerProgramAndOtherFilesAreRefused() throws IOException {
    Path backup = folder.resolve("library.zip");
    try (LibraryDatabase database = filled("one.sqlite")) {
      database.backup().write(backup);
      try (FileSystem zip = FileSystems.newFileSystem(backup)) {
        Files.writeString(zip.getPath("humoresque-library-version.txt"), "999");
      }
      assertThatThrownBy(() -> database.backup().restore(backup, true))
          .hasMessageContaining("newer Humoresque");
      Path other = Files.writeString(folder.resolve("other.zip"), "no zip");
      assertThatThrownBy(() -> database.backup().restore(other, true))
          .hasMessageContaining("other.zip");
      assertThat(database.tracks().count()).isEqualTo(1);
    }
  }

  @Test
  void damagedBackupChangesNothing() throws IOException {
    Path backup = folder.resolve("library.zip");
    try (LibraryDatabase database = filled("one.sqlite")) {
      database.backup().write(backup);
      try (FileSystem zip = FileSystems.newFileSystem(backup)) {
        Files.writeString(zip.getPath("tables/track.jsonl"), "[\"id\",\"path\"]\n[1,\"/half");
      }
      assertThatThrownBy(() -> database.backup().restore(backup, true))
          .isInstanceOf(LibraryException.class)
          .hasMessageContaining("Nothing was changed");
      assertThat(database.tracks().count()).isEqualTo(1);
    }
  }

  private LibraryDatabase filled(String name) {
    LibraryDatabase database = LibraryDatabase.open(folder.resolve(name));
    LyricsText words = new LyricsText(Origin.TAG, "USLT", new byte[] {1, -2, 3});
    ScannedTrack track =
        new ScannedTrack(
            Optional.empty(),
            Path.of("/music/a.mp3"),
            new FileStamp(10, 20),
            new ContentId("content"),
            TrackTags.builder().title("गीत").artist("A").build(),
            Duration.ofSeconds(5),
            Optional.empty(),
            new ScannedLyrics(Optional.empty(), Optional.of(words), Optional.empty()));
    database.scans().save(List.of(track));
    database.scans().addRoots(List.of(Path.of("/music")));
    database.tracks().label(new TrackId(1), Emotion.HAPPY);
    SavedPlaylist.Entry entry =
        new SavedPlaylist.Entry(
            Optional.of("/music/a.mp3"),
            Optional.of("t"),
            Optional.empty(),
            Optional.empty(),
            Duration.ZERO,
            Optional.of(new TrackId(1)));
    database.playlists().save(new SavedPlaylist("mine", List.of(entry)));
    database.listener("me").setTypical(Emotion.SAD, List.of(new TrackId(1)));
    database
        .listener("me")
        .add(new SongEvent(new TrackId(1), Kind.PLAY, 0, Mood.NEUTRAL, Instant.EPOCH));
    return database;
  }

  private static String contents(Path backup) {
    StringBuilder all = new StringBuilder();
    try (var zip = new java.util.zip.ZipFile(backup.toFile())) {
      for (var entry : java.util.Collections.list(zip.entries())) {
        all.append(entry.getName()).append('\n');
        all.append(
            new String(
                zip.getInputStream(entry).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return all.toString();
  }
}
