package org.humoresque.library.sql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Brings the tables of a database up to date.
 *
 * <p>Where they are already, Flyway is not loaded: that saves a third of a second at every start.
 */
final class Migrations {

  /** The version of the last migration. */
  static final String NEWEST = MigrationFiles.newest();

  private final String url;
  private final Properties login;
  private final boolean translated;

  private Migrations(String url, Properties login, boolean translated) {
    this.url = url;
    this.login = login;
    this.translated = translated;
  }

  /** Of a SQLite file. */
  Migrations(String url) {
    this(url, new Properties(), false);
  }

  /**
   * Of a PostgreSQL database.
   *
   * @param login {@code user} and {@code password}, where the address does not hold them
   */
  static Migrations ofPostgres(String url, Properties login) {
    return new Migrations(url, login, true);
  }

  void run() throws SQLException {
    if (!version().equals(Optional.of(NEWEST))) {
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

  /**
   * The version of the tables; empty where there are none, or the last migration did not end well.
   */
  Optional<String> version() throws SQLException {
    String known =
        translated
            ? "SELECT 1 FROM information_schema.tables WHERE table_schema = current_schema()"
                + " AND table_name = 'flyway_schema_history'"
            : "SELECT 1 FROM sqlite_master WHERE name = 'flyway_schema_history'";
    try (Connection connection = DriverManager.getConnection(url, login);
        Statement statement = connection.createStatement()) {
      if (!has(statement, known)
          || has(statement, "SELECT 1 FROM flyway_schema_history WHERE NOT success")) {
        return Optional.empty();
      }
      try (ResultSet rows =
          statement.executeQuery(
              "SELECT max(CAST(version AS INTEGER)) FROM flyway_schema_history")) {
        return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
      }
    }
  }

  /** Whether tables of that version are of a newer program. */
  static boolean isNewer(String version) {
    return Integer.parseInt(version) > Integer.parseInt(NEWEST);
  }

  private FluentConfiguration configuration() {
    FluentConfiguration configuration =
        Flyway.configure()
            .loggers("slf4j")
            .dataSource(url, login.getProperty("user"), login.getProperty("password"))
            .locations("classpath:" + MigrationFiles.FOLDER)
            .failOnMissingLocations(true)
            .ignoreMigrationPatterns(new String[0]);
    return translated ? configuration.resourceProvider(new MigrationFiles()) : configuration;
  }

  private static boolean has(Statement statement, String sql) throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      return rows.next();
    }
  }
}
