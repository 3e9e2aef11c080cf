package org.humoresque.library.sql;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Properties;
import java.util.stream.Collectors;
import org.flywaydb.core.api.FlywayException;
import org.humoresque.library.sql.SearchTier.Token;
import org.humoresque.library.store.LibraryException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * One SQLite file, open and known to be sound.
 *
 * <p>Every call has a connection of its own, so readers never wait; writers wait for each other, in
 * this process and in others, for at most ten seconds.
 */
final class SqliteEngine implements Engine {

  private static final int BUSY_TIMEOUT_MILLIS = 10_000;

  private final Path file;
  private final Jdbi jdbi;

  /** Never writes: so its data_version tells of every write. Keeps the write-ahead log alive. */
  private final Handle watcher;

  private SqliteEngine(Path file, Jdbi jdbi, Handle watcher) {
    this.file = file;
    this.jdbi = jdbi;
    this.watcher = watcher;
  }

  /** Opens the file, creates it where there is none, and brings its tables up to date. */
  static SqliteEngine open(Path file) {
    new DatabaseCheck(file).run();
    String url = url(file);
    try {
      new Migrations(url).run();
      Jdbi jdbi = Jdbi.create(url, settings());
      return new SqliteEngine(file, jdbi, jdbi.open());
    } catch (FlywayException | JdbiException | SQLException e) {
      throw new LibraryException(
          "the library database %s cannot be used: %s. It was left as it is; if a newer version of"
                  .formatted(file, Causes.innermost(e))
              + " Humoresque or another program wrote it, use that one or another --data-dir",
          e);
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
  public long revision() {
    synchronized (watcher) {
      return watcher.createQuery("PRAGMA data_version").mapTo(Long.class).one();
    }
  }

  @Override
  public LibraryException failure(Exception problem) {
    return new LibraryException(
        "the library database %s failed: %s".formatted(file, Causes.innermost(problem)), problem);
  }

  @Override
  public void close() {
    synchronized (watcher) {
      watcher.close();
    }
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
