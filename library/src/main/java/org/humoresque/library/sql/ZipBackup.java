package org.humoresque.library.sql;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.flywaydb.core.api.FlywayException;
import org.humoresque.library.store.LibraryBackup;
import org.humoresque.library.store.LibraryException;
import org.jdbi.v3.core.JdbiException;

/**
 * A backup as a zip file: the version of the tables, then each table as lines of JSON, so that any
 * database can take it. An older one is read into tables of its own version first and migrated
 * there.
 */
final class ZipBackup implements LibraryBackup {

  private static final String VERSION = "humoresque-library-version.txt";
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  private final LibraryDatabase database;
  private final Path folder;

  /**
   * @param folder for files that are needed for a while, and for what a restored backup replaced
   */
  ZipBackup(LibraryDatabase database, Path folder) {
    this.database = database;
    this.folder = folder;
  }

  @Override
  public Report write(Path file) {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Report report = database.write(handle -> write(handle.getConnection(), part));
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      return report;
    } catch (IOException e) {
      throw new LibraryException("%s cannot be written: %s".formatted(file, e.getMessage()), e);
    }
  }

  @Override
  public Report restore(Path file, boolean replace) {
    String version = version(file);
    requireFree(replace);
    Path between = folder.resolve("library.sqlite.restoring");
    try {
      Files.deleteIfExists(between);
      String url = SqliteEngine.url(between);
      new Migrations(url).to(version);
      try (ZipFile zip = new ZipFile(file.toFile());
          Connection connection = DriverManager.getConnection(url)) {
        connection.setAutoCommit(false);
        new TableDump(connection).read(zip, Files.size(file));
        connection.commit();
      }
      new Migrations(url).run();
      return database.write(handle -> copy(url, handle.getConnection()));
    } catch (IOException | SQLException | FlywayException | JdbiException e) {
      throw unusable(file, Causes.innermost(e), e);
    } finally {
      discard(between);
    }
  }

  @Override
  public boolean isBackup(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.getEntry(VERSION) != null;
    } catch (IOException e) {
      return false;
    }
  }

  private Report write(Connection connection, Path file) {
    try (ZipOutputStream zip =
        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      zip.putNextEntry(new ZipEntry(VERSION));
      zip.write((Migrations.NEWEST + "\n").getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
      return new TableDump(connection).write(zip);
    } catch (IOException | SQLException e) {
      throw new LibraryException(
          "%s cannot be written: %s".formatted(file, Causes.innermost(e)), e);
    }
  }

  private Report copy(String url, Connection target) {
    try (Connection source = DriverManager.getConnection(url)) {
      Report report = new TableDump(target).copyFrom(source);
      database.engine().afterCopy(target);
      return report;
    } catch (SQLException e) {
      throw new JdbiException("the tables cannot be copied", e) {
        private static final long serialVersionUID = 1L;
      };
    }
  }

  private String version(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry(VERSION);
      if (entry == null) {
        throw unusable(file, "no Humoresque wrote it", null);
      }
      String version =
          new String(zip.getInputStream(entry).readNBytes(20), StandardCharsets.UTF_8).strip();
      if (!version.matches("\\d{1,4}")) {
        throw unusable(file, "it is damaged: its version is '%s'".formatted(version), null);
      }
      if (Integer.parseInt(version) > Integer.parseInt(Migrations.NEWEST)) {
        throw unusable(
            file,
            "a newer Humoresque wrote it (tables %s, here %s); use that one"
                .formatted(version, Migrations.NEWEST),
            null);
      }
      return version;
    } catch (IOException e) {
      throw unusable(file, "it is damaged or no backup (%s)".formatted(e.getMessage()), e);
    }
  }

  private void requireFree(boolean replace) {
    long tracks = database.tracks().count();
    if (tracks > 0 && !replace) {
      throw new LibraryException(
          "the library has %d songs already; say --replace to put the backup in their place, or"
                  .formatted(tracks)
              + " choose another --data-dir");
    }
    if (tracks > 0) {
      write(
          folder.resolve(
              "library-before-restore-%s.zip".formatted(LocalDateTime.now().format(STAMP))));
    }
  }

  private static LibraryException unusable(
      Path file, String reason, @org.jspecify.annotations.Nullable Throwable cause) {
    return new LibraryException(
        "the backup %s cannot be restored: %s. Nothing was changed".formatted(file, reason), cause);
  }

  private static void discard(Path file) {
    try {
      for (String ending : new String[] {"", "-wal", "-shm", "-journal"}) {
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + ending));
      }
    } catch (IOException e) {
      throw new LibraryException("%s cannot be deleted".formatted(file), e);
    }
  }
}
