package org.humoresque.library.sql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Brings the tables of a database up to date.
 *
 * <p>Where they are already, Flyway is not loaded: that saves a third of a second at every start.
 */
final class Migrations {

  /** The version of the last migration among the resources. */
  static final String NEWEST = "8";

  private final String url;

  Migrations(String url) {
    this.url = url;
  }

  void run() throws SQLException {
    if (!areDone()) {
      flyway().migrate();
    }
  }

  /** Brings the tables of a new database to a version, as an older program knew them. */
  void to(String version) {
    configuration().target(version).load().migrate();
  }

  Flyway flyway() {
    return configuration().load();
  }

  private FluentConfiguration configuration() {
    return Flyway.configure()
        .loggers("slf4j")
        .dataSource(url, null, null)
        .locations("classpath:org/humoresque/library/sql")
        .failOnMissingLocations(true)
        .ignoreMigrationPatterns(new String[0]);
  }

  private boolean areDone() throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      return has(statement, "SELECT 1 FROM sqlite_master WHERE name = 'flyway_schema_history'")
          && has(statement, history("version = '" + NEWEST + "' AND success"))
          && !has(statement, history("CAST(version AS INTEGER) > " + NEWEST + " OR NOT success"));
    }
  }

  private static String history(String condition) {
    return "SELECT 1 FROM flyway_schema_history WHERE " + condition;
  }

  private static boolean has(Statement statement, String sql) throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      return rows.next();
    }
  }
}
