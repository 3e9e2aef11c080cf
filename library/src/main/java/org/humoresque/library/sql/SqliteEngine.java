package org.humoresque.library.sql;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.flywaydb.core.api.FlywayException;
import org.humoresque.library.sql.SearchTier.Token;
import org.humoresque.library.store.LibraryException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * One SQLite file, open and known to be sound.
 *
 * <p>Every call has a connection of its own, so readers never wait; writers wait for each other, in
 * this process and in others, for at most ten seconds.
 */
final class SqliteEngine implements Engine {

  private static final int BUSY_TIMEOUT_MILLIS = 10_000;

  /** SQLite's code for a disk, or a file, that can hold no more. */
  private static final int FULL = 13;

  private final Path file;
  private final Jdbi jdbi;

  /** Never writes: so its data_version tells of every write. Keeps the write-ahead log alive. */
  private final Handle watcher;

  private final LibraryLock lock;
  private @Nullable LibraryLock server;

  private SqliteEngine(Path file, Jdbi jdbi, Handle watcher, LibraryLock lock) {
    this.file = file;
    this.jdbi = jdbi;
    this.watcher = watcher;
    this.lock = lock;
  }

  /**
   * Opens the file, creates it where there is none, and brings its tables up to date.
   *
   * @param more pragmas for every connection
   */
  static SqliteEngine open(Path file, Properties more) {
    Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    LibraryLock lock = LibraryLock.shared(folder);
    try {
      new DatabaseCheck(file).run();
      String url = url(file);
      Migrations migrations = new Migrations(url);
      if (!Files.exists(file) || !migrations.version().equals(Optional.of(Migrations.NEWEST))) {
        lock.close();
        migrate(file, folder, migrations);
        lock = LibraryLock.shared(folder);
      }
      Properties settings = settings();
      settings.putAll(more);
      Jdbi jdbi = Jdbi.create(url, settings);
      SqliteEngine engine = new SqliteEngine(file, jdbi, jdbi.open(), lock);
      engine.revision(); // only from its first question on does the watcher keep the log alive
      return engine;
    } catch (FlywayException | JdbiException | SQLException e) {
      lock.close();
      throw new LibraryException(
          "the library database %s cannot be used: %s. It was left as it is; if a newer version of"
                  .formatted(file, Causes.innermost(e))
              + " Humoresque or another program wrote it, use that one or another --data-dir"
              + new MigrationBackup(file).advice(),
          e);
    } catch (LibraryException e) {
      lock.close();
      throw e;
    }
  }

  /** Changes the tables, with a copy of the database as it was, while nobody else uses it. */
  private static void migrate(Path file, Path folder, Migrations migrations) throws SQLException {
    LibraryLock alone = LibraryLock.alone(folder);
    try {
      Optional<String> version = migrations.version();
      if (version.isPresent() && Migrations.isNewer(version.get())) {
        throw new LibraryException(
            "the library database %s cannot be used: a newer Humoresque wrote it (tables %s, here %s). It was left as it is; use that one or another --data-dir"
                .formatted(file, version.get(), Migrations.NEWEST));
      }
      version.ifPresent(new MigrationBackup(file)::make);
      migrations.run();
    } finally {
      alone.close();
    }
  }

  static String url(Path file) {
    return "jdbc:sqlite:" + file;
  }

  @Override
  public String place() {
    return file.toString();
  }

  @Override
  public Jdbi jdbi() {
    return jdbi;
  }

  @Override
  public String matching() {
    return "SELECT rowid AS id FROM derived_search WHERE derived_search MATCH :terms ORDER BY rowid";
  }

  @Override
  public String terms(SearchTier tier) {
    return tier.clauses().stream()
        .map(
            clause ->
                clause.stream()
                    .map(SqliteEngine::term)
                    .collect(Collectors.joining(" OR ", "(", ")")))
        .collect(Collectors.joining(" AND "));
  }

  private static String term(Token token) {
    return '"' + token.text() + '"' + (token.begins() ? " *" : "");
  }

  @Override
  public void index(Handle handle, long track, Collection<String> tokens) {
    handle.execute(
        "INSERT OR REPLACE INTO derived_search (rowid, tokens) VALUES (?, ?)",
        track,
        String.join(" ", tokens));
  }

  @Override
  public void begin(Handle handle) {
    // the transaction itself has the only right to write
  }

  @Override
  public synchronized void reserveForServer() {
    if (server == null) {
      server = LibraryLock.server(file.toAbsolutePath().resolveSibling(""));
    }
  }

  @Override
  public void afterCopy(Connection connection) {
    // SQLite counts on from the highest name by itself
  }

  @Override
  public List<String> problems() {
    return jdbi.withHandle(
        handle -> {
          List<String> problems = new ArrayList<>();
          handle
              .createQuery("PRAGMA integrity_check")
              .mapTo(String.class)
              .filter(line -> !line.equals("ok"))
              .forEach(problems::add);
          handle
              .createQuery("PRAGMA foreign_key_check")
              .map(
                  (row, context) ->
                      "%s row %d refers to a %s that is not there"
                          .formatted(row.getString(1), row.getLong(2), row.getString(3)))
              .forEach(problems::add);
          return problems;
        });
  }

  @Override
  public long revision() {
    synchronized (watcher) {
      return watcher.createQuery("PRAGMA data_version").mapTo(Long.class).one();
    }
  }

  @Override
  public LibraryException failure(Exception problem) {
    String reason = Causes.innermost(problem);
    if (code(problem) == FULL) {
      reason = "the disk is full (%s). Make room; what was kept before is whole".formatted(reason);
    } else if (code(problem) == DatabaseCheck.CORRUPT) {
      reason =
          "it is damaged (%s); end the program and start it again to see what can be done"
              .formatted(reason);
    }
    return new LibraryException(
        "the library database %s failed: %s".formatted(file, reason), problem);
  }

  @Override
  public void close() {
    synchronized (watcher) {
      watcher.close();
    }
    lock.close();
    closeServer();
  }

  private synchronized void closeServer() {
    if (server != null) {
      server.close();
    }
  }

  /** SQLite's plain code of what went wrong, 0 if it was something else. */
  private static int code(Throwable problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql.getErrorCode() & 0xFF;
      }
    }
    return 0;
  }

  private static Properties settings() {
    Properties settings = new Properties();
    settings.setProperty("journal_mode", "WAL");
    settings.setProperty("synchronous", "NORMAL");
    settings.setProperty("foreign_keys", "true");
    settings.setProperty("busy_timeout", String.valueOf(BUSY_TIMEOUT_MILLIS));
    settings.setProperty("transaction_mode", "IMMEDIATE");
    settings.setProperty("mmap_size", String.valueOf(1L << 30));
    return settings;
  }
}
