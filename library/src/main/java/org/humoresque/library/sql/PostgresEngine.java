package org.humoresque.library.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.flywaydb.core.api.FlywayException;
import org.humoresque.library.sql.SearchTier.Token;
import org.humoresque.library.store.DatabaseAddress;
import org.humoresque.library.store.LibraryException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/**
 * A PostgreSQL database, open. Readers never wait; writers wait for each other, in this process and
 * in others.
 */
final class PostgresEngine implements Engine {

  private static final int CONNECTIONS = 10;

  /** Names our lock among those of other programs. */
  private static final long LOCK = 0x48756d6f72657371L;

  private final String place;
  private final HikariDataSource pool;
  private final Jdbi jdbi;

  /** Holds the lock that says the library is in use. */
  private final Connection holder;

  private PostgresEngine(String place, HikariDataSource pool, Connection holder) {
    this.place = place;
    this.pool = pool;
    this.jdbi = Jdbi.create(pool).registerArgument(new CleanText());
    this.holder = holder;
  }

  /** Opens the database and brings its tables up to date. */
  static PostgresEngine open(DatabaseAddress address) {
    String place = address.masked();
    Properties login = login(address);
    try {
      Connection holder = DriverManager.getConnection(address.url(), login);
      try {
        Migrations migrations = Migrations.ofPostgres(address.url(), login);
        requireKnown(migrations.version(), place);
        if (!migrations.version().equals(Optional.of(Migrations.NEWEST))) {
          requireAlone(holder, place);
          migrations.run();
          run(holder, "SELECT pg_advisory_unlock(" + LOCK + ")");
        }
        run(holder, "SELECT pg_advisory_lock_shared(" + LOCK + ")");
        return new PostgresEngine(place, pool(address, login), holder);
      } catch (SQLException | RuntimeException e) {
        holder.close();
        throw e;
      }
    } catch (SQLException | FlywayException | JdbiException e) {
      throw new LibraryException(
          "the library database %s cannot be used: %s. Look whether the server runs, and whether"
                  .formatted(place, Causes.innermost(e))
              + " database, user and password are right",
          e);
    }
  }

  private static void requireKnown(Optional<String> version, String place) {
    if (version.isPresent() && Migrations.isNewer(version.get())) {
      throw new LibraryException(
          "the library database %s was written by a newer Humoresque (tables %s, here %s); use that one. It was left as it is"
              .formatted(place, version.get(), Migrations.NEWEST));
    }
  }

  /** Tables are changed only while nobody else uses them. */
  private static void requireAlone(Connection connection, String place) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT pg_try_advisory_lock(" + LOCK + ")")) {
      if (!row.next() || !row.getBoolean(1)) {
        throw new LibraryException(
            "the library database %s has to be brought up to date, but another Humoresque uses it; end that one first"
                .formatted(place));
      }
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static Properties login(DatabaseAddress address) {
    Properties login = new Properties();
    address.user().ifPresent(user -> login.setProperty("user", user));
    address.password().ifPresent(password -> login.setProperty("password", password));
    login.setProperty("ApplicationName", "Humoresque");
    login.setProperty("stringtype", "unspecified");
    return login;
  }

  private static HikariDataSource pool(DatabaseAddress address, Properties login) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(address.url());
    config.setDataSourceProperties(login);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(Duration.ofSeconds(10).toMillis());
    config.setPoolName("humoresque");
    return new HikariDataSource(config);
  }

  @Override
  public String place() {
    return place;
  }

  @Override
  public Jdbi jdbi() {
    return jdbi;
  }

  @Override
  public String matching() {
    return "SELECT track_id AS id FROM derived_search WHERE words @@ CAST(:terms AS tsquery)"
        + " ORDER BY track_id";
  }

  @Override
  public String terms(SearchTier tier) {
    return tier.clauses().stream()
        .map(
            clause ->
                clause.stream()
                    .map(PostgresEngine::term)
                    .collect(Collectors.joining(" | ", "(", ")")))
        .collect(Collectors.joining(" & "));
  }

  private static String term(Token token) {
    return "'" + token.text() + "'" + (token.begins() ? ":*" : "");
  }

  @Override
  public void index(Handle handle, long track, Collection<String> tokens) {
    handle.execute(
        "INSERT INTO derived_search (track_id, words) VALUES (?, array_to_tsvector(?))"
            + " ON CONFLICT (track_id) DO UPDATE SET words = excluded.words",
        track,
        tokens.toArray(String[]::new));
  }

  @Override
  public void begin(Handle handle) {
    handle.execute("UPDATE derived_revision SET number = number + 1");
  }

  @Override
  public void reserveForServer() {
    try (Statement statement = holder.createStatement();
        ResultSet row = statement.executeQuery("SELECT pg_try_advisory_lock(" + (LOCK + 1) + ")")) {
      if (!row.next() || !row.getBoolean(1)) {
        throw new LibraryException(
            "another Humoresque server uses the library database %s; open that one, or choose another --db"
                .formatted(place));
      }
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  @Override
  public void afterCopy(Connection connection) throws SQLException {
    for (String table : List.of("track", "catalogue", "catalogue_song", "playlist")) {
      run(
          connection,
          "SELECT setval(pg_get_serial_sequence('%s', 'id'), (SELECT coalesce(max(id), 0) + 1 FROM %s), false)"
              .formatted(table, table));
    }
  }

  @Override
  public List<String> problems() {
    String sql =
        "SELECT c.conname FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace"
            + " WHERE n.nspname = current_schema() AND NOT c.convalidated";
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .map((row, context) -> "constraint " + row.getString(1) + " does not hold")
                .list());
  }

  @Override
  public long revision() {
    return jdbi.withHandle(
        handle ->
            handle.createQuery("SELECT number FROM derived_revision").mapTo(Long.class).one());
  }

  @Override
  public LibraryException failure(Exception problem) {
    return new LibraryException(
        "the library database %s failed: %s".formatted(place, Causes.innermost(problem)), problem);
  }

  @Override
  public void close() {
    pool.close();
    try {
      holder.close();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** Texts without what PostgreSQL cannot keep: the character 0. */
  private static final class CleanText extends AbstractArgumentFactory<String> {

    CleanText() {
      super(Types.VARCHAR);
    }

    @Override
    protected Argument build(String value, ConfigRegistry config) {
      String clean = value.replace("\0", "");
      return (position, statement, context) -> statement.setString(position, clean);
    }
  }
}
