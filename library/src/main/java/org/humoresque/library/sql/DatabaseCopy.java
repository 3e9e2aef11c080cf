package org.humoresque.library.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.humoresque.library.store.LibraryException;

/**
 * Moves a library from one database to another, of either kind: all tables in one transaction, each
 * counted on both sides before it ends.
 */
public final class DatabaseCopy {

  /** Hears how far a copy is. */
  @FunctionalInterface
  public interface Progress {

    /**
     * @param table that is being copied
     * @param done rows of all tables so far
     * @param total rows of all tables
     */
    void at(String table, long done, long total);
  }

  private final LibraryDatabase source;
  private final LibraryDatabase target;

  public DatabaseCopy(LibraryDatabase source, LibraryDatabase target) {
    this.source = source;
    this.target = target;
  }

  /**
   * Copies everything.
   *
   * @return the rows of each table
   * @throws LibraryException if the target holds anything, or a count differs afterwards; the
   *     target is as it was
   */
  public Map<String, Long> run(Progress progress) {
    Map<String, Long> held = counts(target);
    held.values().removeIf(rows -> rows == 0);
    if (!held.isEmpty()) {
      throw new LibraryException(
          "the library database %s holds a library already (%s); copy into an empty one. Nothing was changed"
              .formatted(target.engine().place(), described(held)));
    }
    Map<String, Long> copied =
        source.write(
            from ->
                target.write(
                    to -> {
                      try {
                        return copy(from.getConnection(), to.getConnection(), progress);
                      } catch (SQLException e) {
                        throw new LibraryException(
                            "%s cannot be copied to %s: %s. The target is as it was"
                                .formatted(
                                    source.engine().place(),
                                    target.engine().place(),
                                    Causes.innermost(e)),
                            e);
                      }
                    }));
    return copied;
  }

  /** The rows of each table of a database. */
  public static Map<String, Long> counts(LibraryDatabase database) {
    return database.read(
        handle -> {
          try {
            return counts(handle.getConnection());
          } catch (SQLException e) {
            throw database.engine().failure(e);
          }
        });
  }

  private Map<String, Long> copy(Connection from, Connection to, Progress progress)
      throws SQLException {
    Map<String, Long> wanted = counts(from);
    long total = wanted.values().stream().mapToLong(Long::longValue).sum();
    TableDump dump = new TableDump(to);
    long done = 0;
    for (Map.Entry<String, Long> table : wanted.entrySet()) {
      long before = done;
      String name = table.getKey();
      dump.copy(from, name, rows -> progress.at(name, before + rows, total));
      done += table.getValue();
      progress.at(name, done, total);
    }
    target.engine().afterCopy(to);
    Map<String, Long> found = counts(to);
    if (!found.equals(wanted)) {
      throw new LibraryException(
          "the copy differs: %s in %s, but %s in %s. The target is as it was"
              .formatted(
                  described(wanted),
                  source.engine().place(),
                  described(found),
                  target.engine().place()));
    }
    return found;
  }

  private static Map<String, Long> counts(Connection connection) throws SQLException {
    List<String> tables = Tables.of(connection);
    Map<String, Long> counts = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement()) {
      for (String table : tables) {
        try (ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
          row.next();
          counts.put(table, row.getLong(1));
        }
      }
    }
    return counts;
  }

  private static String described(Map<String, Long> counts) {
    return String.join(
        ", ", counts.entrySet().stream().map(it -> it.getValue() + " " + it.getKey()).toList());
  }
}
