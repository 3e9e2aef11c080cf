package org.humoresque.library.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;
import org.humoresque.kernel.TrackTags;
import org.humoresque.library.store.ContentId;
import org.humoresque.library.store.FileStamp;
import org.humoresque.library.store.LanguageDetector;
import org.humoresque.library.store.LibraryException;
import org.humoresque.library.store.ScannedLyrics;
import org.humoresque.library.store.ScannedTrack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryDatabaseTest {

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("library.sqlite");
  }

  @Test
  void whatWasSavedIsThereWhenOpenedAgain() {
    fill();

    try (LibraryDatabase again = LibraryDatabase.open(file)) {
      assertThat(again.tracks().count()).isEqualTo(2000);
    }
  }

  @Test
  void fileThatIsNoDatabaseIsNamedAndLeftAlone() throws IOException {
    Files.writeString(file, "shopping list: bread, milk, strings for the guitar");
    assertRefusedAndUntouched("not a SQLite database");
  }

  @Test
  void damagedDatabaseIsNamedAndLeftAlone() throws IOException {
    fill();
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, 20_000, bytes.length - 20_000, (byte) 0x5A);
    Files.write(file, bytes);
    assertRefusedAndUntouched("damaged");
  }

  @Test
  void truncatedDatabaseIsNamedAndLeftAlone() throws IOException {
    fill();
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 5000));
    assertRefusedAndUntouched("cannot be used");
  }

  @Test
  void databaseOfAnotherProgramIsLeftAlone() throws SQLException, IOException {
    execute("CREATE TABLE recipe (name TEXT)");
    assertRefusedAndUntouched("cannot be used");
  }

  @Test
  void databaseOfANewerProgramIsLeftAlone() throws SQLException, IOException {
    fill();
    execute(
        "INSERT INTO flyway_schema_history SELECT 99, '99', 'future', 'SQL', 'V99__future.sql', 1,"
            + " installed_by, installed_on, 1, 1 FROM flyway_schema_history LIMIT 1");
    assertRefusedAndUntouched("a newer Humoresque wrote it (tables 99");
  }

  @Test
  void copiesAreMadeBeforeTablesChangeAndTheLatestKept() throws IOException {
    for (int i = 0; i < MigrationBackup.KEPT + 2; i++) {
      Files.deleteIfExists(file);
      new Migrations(SqliteEngine.url(file)).to("5");
      LibraryDatabase.open(file).close();
    }
    LibraryDatabase.open(file).close();

    List<Path> copies = new MigrationBackup(file).all();
    assertThat(copies).hasSize(MigrationBackup.KEPT).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(copies.get(0).getFileName().toString()).startsWith("library.sqlite-v5-");
    Files.write(file, new byte[5000]);
    assertThatThrownBy(() -> LibraryDatabase.open(file))
        .hasMessageContaining("There are copies: " + copies.get(0));
    Files.copy(copies.get(0), file, StandardCopyOption.REPLACE_EXISTING);
    LibraryDatabase.open(file).close();
  }

  @Test
  void tablesAreNotChangedWhileAnotherProgramUsesThem() throws Exception {
    new Migrations(SqliteEngine.url(file)).to("5");
    Process other = WritingChild.start("hold", folder);
    try {
      assertThat(other.inputReader().readLine()).isEqualTo("begun");
      assertThatThrownBy(() -> LibraryDatabase.open(file))
          .isInstanceOf(LibraryException.class)
          .hasMessageContaining("another Humoresque uses it");
    } finally {
      other.destroyForcibly().waitFor();
    }
    LibraryDatabase.open(file).close();
  }

  @Test
  void fullDiskIsSaidAndNothingIsLost() {
    fill();
    Properties small = new Properties();
    small.setProperty("max_page_count", "1000");
    try (LibraryDatabase database = LibraryDatabase.open(file, LanguageDetector.NONE, small)) {
      assertThatThrownBy(
              () -> {
                for (int i = 1; ; i++) {
                  int first = 2000 * i;
                  database
                      .scans()
                      .save(
                          IntStream.range(first, first + 2000)
                              .mapToObj(LibraryDatabaseTest::track)
                              .toList());
                }
              })
          .isInstanceOf(LibraryException.class)
          .hasMessageContaining("the disk is full")
          .hasMessageContaining(file.toString());
      assertThat(database.tracks().count())
          .isGreaterThanOrEqualTo(2000)
          .isEqualTo(2000 * (database.tracks().count() / 2000));
      assertThat(database.problems()).isEmpty();
    }
    try (LibraryDatabase database = LibraryDatabase.open(file)) {
      database.scans().save(List.of(track(1_000_000)));
      assertThat(database.problems()).isEmpty();
    }
  }

  @Test
  void folderInPlaceOfTheFileIsNamed() throws IOException {
    Files.createDirectory(file);
    assertThatThrownBy(() -> LibraryDatabase.open(file))
        .isInstanceOf(LibraryException.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void emptyFileBecomesADatabase() throws IOException {
    Files.createFile(file);
    try (LibraryDatabase database = LibraryDatabase.open(file)) {
      assertThat(database.tracks().count()).isZero();
    }
  }

  @Test
  void newestMigrationIsTheOneThatIsLookedFor() {
    LibraryDatabase.open(file).close();
    assertThat(new Migrations(SqliteEngine.url(file)).flyway().info().all())
        .extracting(migration -> migration.getVersion().getVersion())
        .endsWith(Migrations.NEWEST);
  }

  @Test
  void writeOfAnotherProcessChangesTheRevision() throws SQLException {
    try (LibraryDatabase database = LibraryDatabase.open(file)) {
      long before = database.tracks().revision();
      execute("INSERT INTO root VALUES ('/music')");
      assertThat(database.tracks().revision()).isNotEqualTo(before);
    }
  }

  private void assertRefusedAndUntouched(String reason) throws IOException {
    byte[] before = Files.readAllBytes(file);
    assertThatThrownBy(() -> LibraryDatabase.open(file))
        .isInstanceOf(LibraryException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(reason);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  private void fill() {
    try (LibraryDatabase database = LibraryDatabase.open(file)) {
      List<ScannedTrack> tracks =
          IntStream.range(0, 2000).mapToObj(LibraryDatabaseTest::track).toList();
      database.scans().save(tracks);
    }
  }

  private static ScannedTrack track(int number) {
    return new ScannedTrack(
        Optional.empty(),
        Path.of("/music/" + number + ".mp3"),
        new FileStamp(number, number),
        new ContentId("content" + number),
        TrackTags.NONE,
        Duration.ZERO,
        Optional.empty(),
        ScannedLyrics.NONE);
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(SqliteEngine.url(file));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
