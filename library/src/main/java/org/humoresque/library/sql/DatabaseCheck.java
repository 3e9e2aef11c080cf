package org.humoresque.library.sql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.humoresque.library.store.LibraryException;
import org.jspecify.annotations.Nullable;

/** Looks whether a file can be opened as the library's database, and changes nothing in it. */
final class DatabaseCheck {

  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  /** SQLite's code for pages that make no sense. */
  static final int CORRUPT = 11;

  private final Path file;

  DatabaseCheck(Path file) {
    this.file = file;
  }

  /**
   * @throws LibraryException if the file is there but no sound database
   */
  void run() {
    if (Files.notExists(file)) {
      return;
    }
    if (!Files.isRegularFile(file)) {
      throw unusable("it is not a file", null);
    }
    try {
      if (Files.size(file) > 0) {
        requireMagic();
        requireSound();
      }
    } catch (SQLException e) {
      boolean corrupt = e.getErrorCode() == CORRUPT;
      String reason = Causes.innermost(e);
      throw unusable(corrupt ? "it is damaged (%s)".formatted(reason) : reason, e);
    } catch (IOException e) {
      throw unusable(Causes.innermost(e), e);
    }
  }

  private void requireMagic() throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
        throw unusable("it is not a SQLite database", null);
      }
    }
  }

  private void requireSound() throws SQLException {
    try (Connection connection = DriverManager.getConnection(SqliteEngine.url(file));
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("PRAGMA quick_check(1)")) {
      String answer = result.next() ? result.getString(1) : "no answer";
      if (!"ok".equals(answer)) {
        throw unusable("it is damaged (" + answer.replace('\n', ' ') + ")", null);
      }
    }
  }

  private LibraryException unusable(String reason, @Nullable Throwable cause) {
    return new LibraryException(
        "the library database %s cannot be used: %s. It was left as it is; move it away and scan again,"
                .formatted(file, reason)
            + " or put back a copy, or choose another --data-dir"
            + new MigrationBackup(file).advice(),
        cause);
  }
}
