package org.humoresque.library.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.humoresque.library.Library;
import org.humoresque.library.TitleAnalyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs killed while they write: {@code -Dhumoresque.kills=50} kills that often, by default ten
 * times.
 */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class KilledWriterTest {

  private static final int KILLS = Integer.getInteger("humoresque.kills", 10);
  private static final int SONGS = 1000;

  @TempDir Path folder;
  private final Random random = new Random(20_261_121);

  @Test
  void killedImportLosesNothingAndTheNextOneCompletes() throws Exception {
    writeCatalogue();
    long longest = 0;
    for (int i = 0; i < (KILLS + 1) / 2; i++) {
      Path library = Files.createDirectories(folder.resolve("import" + i));
      Files.copy(folder.resolve(WritingChild.SONGS), library.resolve(WritingChild.SONGS));
      longest = killed("import", library, longest);
      requireSound(library);
      try (Library opened = Library.open(library, new TitleAnalyzer("1"))) {
        long before = opened.store().count();
        assertThat(before).isBetween(0L, (long) SONGS);
        WritingChild.importSongs(opened, library);
        assertThat(opened.store().count()).isEqualTo(SONGS);
        assertThat(opened.store().search("title 999", 9, 0)).hasSize(1);
      }
    }
  }

  @Test
  void killedMigrationLosesNothingAndTheNextOneCompletes() throws Exception {
    Path old = oldLibrary();
    long longest = 0;
    for (int i = 0; i < KILLS / 2; i++) {
      Path library = Files.createDirectories(folder.resolve("migration" + i));
      Files.copy(old, library.resolve(Library.DATABASE));
      longest = killed("migrate", library, longest);
      requireSound(library);
      try (LibraryDatabase opened = LibraryDatabase.open(library.resolve(Library.DATABASE))) {
        assertThat(opened.tracks().count()).isEqualTo(SONGS);
        assertThat(opened.tracks().search("title 999", 9, 0)).hasSize(1);
        assertThat(opened.problems()).isEmpty();
      }
      assertThat(new MigrationBackup(library.resolve(Library.DATABASE)).all()).isNotEmpty();
    }
  }

  /**
   * Kills a child at a random moment of its work; the first is left to end, to learn how long that
   * takes.
   *
   * @return how long the longest took, in milliseconds
   */
  private long killed(String work, Path library, long longest) throws Exception {
    Process child = WritingChild.start(work, library);
    assertThat(child.inputReader().readLine()).isEqualTo("begun");
    long start = System.nanoTime();
    if (longest == 0) {
      assertThat(child.inputReader().readLine()).isEqualTo("done");
      child.waitFor();
      return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) + 1;
    }
    child.waitFor(random.nextLong(longest), TimeUnit.MILLISECONDS);
    child.destroyForcibly().waitFor();
    return longest;
  }

  private static void requireSound(Path library) throws SQLException {
    Path file = library.resolve(Library.DATABASE);
    if (Files.exists(file)) {
      try (Connection connection = DriverManager.getConnection(SqliteEngine.url(file));
          Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("PRAGMA integrity_check")) {
        assertThat(row.getString(1)).isEqualTo("ok");
      }
    }
  }

  private void writeCatalogue() throws IOException {
    try (Writer out = Files.newBufferedWriter(folder.resolve(WritingChild.SONGS))) {
      out.write("Title,Artist,Year\n");
      for (int i = 0; i < SONGS; i++) {
        out.write("Title %d,Artist %d,%d\n".formatted(i, i % 50, 1950 + i % 70));
      }
    }
  }

  /** A library as the program before search left it. */
  private Path oldLibrary() throws SQLException {
    Path file = folder.resolve("old.sqlite");
    String url = SqliteEngine.url(file);
    new Migrations(url).to("5");
    try (Connection connection = DriverManager.getConnection(url);
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO track (path, size, modified_ns, content, title, genres, moods,"
                    + " duration_ms, search_text, sort_key) VALUES (?, 1, 1, ?, ?, '', '', 0, '', '')")) {
      connection.setAutoCommit(false);
      for (int i = 0; i < SONGS; i++) {
        insert.setString(1, "/music/" + i + ".mp3");
        insert.setString(2, "content" + i);
        insert.setString(3, "Title " + i);
        insert.addBatch();
      }
      insert.executeBatch();
      connection.commit();
    }
    return file;
  }
}
