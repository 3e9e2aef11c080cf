package org.humoresque.library.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.humoresque.library.store.LibraryException;

/** Copies of a SQLite database as it was before its tables were changed. */
final class MigrationBackup {

  /** So many are kept, the latest. */
  static final int KEPT = 3;

  private static final String FOLDER = "backups";
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

  private final Path file;

  /**
   * @param file the database
   */
  MigrationBackup(Path file) {
    this.file = file.toAbsolutePath();
  }

  /** The copies there are, the latest first. */
  List<Path> all() {
    Path folder = folder();
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(it -> it.getFileName().toString().startsWith(file.getFileName() + "-v"))
          .filter(it -> it.getFileName().toString().endsWith(".backup"))
          .sorted(Comparator.comparing(MigrationBackup::stamp).reversed())
          .toList();
    } catch (IOException e) {
      throw new LibraryException("%s cannot be read".formatted(folder), e);
    }
  }

  /**
   * Makes a copy, complete or not at all, and deletes those that are too old.
   *
   * @param version of the tables
   * @throws LibraryException if there is no room for it; nothing has changed
   */
  void make(String version) {
    Path target =
        folder()
            .resolve(
                "%s-v%s-%s.backup"
                    .formatted(file.getFileName(), version, LocalDateTime.now().format(STAMP)));
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      Files.createDirectories(folder());
      Files.deleteIfExists(part);
      try (Connection connection = DriverManager.getConnection(SqliteEngine.url(file));
          PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
        copy.setString(1, part.toString());
        copy.executeUpdate();
      }
      Files.move(part, target);
      for (Path old : all().stream().skip(KEPT).toList()) {
        Files.delete(old);
      }
    } catch (IOException | SQLException e) {
      discard(part, e);
      throw new LibraryException(
          "the library database %s has to be brought up to date, but no copy of it can be made in %s: %s. Make room there; nothing was changed"
              .formatted(file, folder(), Causes.innermost(e)),
          e);
    }
  }

  /** What to tell a person who needs one. */
  String advice() {
    List<Path> copies = all();
    return copies.isEmpty() ? "" : ". There are copies: " + names(copies);
  }

  private static String names(List<Path> copies) {
    return String.join(", ", copies.stream().map(Path::toString).toList());
  }

  private Path folder() {
    return file.resolveSibling(FOLDER);
  }

  private static String stamp(Path copy) {
    String name = copy.getFileName().toString();
    return name.substring(name.indexOf('-', name.lastIndexOf("-v") + 2));
  }

  private static void discard(Path part, Exception reason) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
  }
}
