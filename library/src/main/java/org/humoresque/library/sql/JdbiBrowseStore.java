package org.humoresque.library.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.humoresque.kernel.MoodFusion;
import org.humoresque.kernel.TrackId;
import org.humoresque.library.store.BrowseStore;
import org.humoresque.library.store.LanguageSource;
import org.humoresque.library.store.SongFacts;
import org.humoresque.library.store.SongLanguage;

/** What songs are browsed by, in a database. */
final class JdbiBrowseStore implements BrowseStore {

  private static final int WIDTH = 11;

  private static final String FACTS =
      "SELECT t.id, t.sort_key, t.artist, t.album, t.genres, t.year, t.duration_ms, d.language,"
          + " d.source, coalesce(a.tempo, t.bpm), t.artists, "
          + MoodRow.COLUMNS
          + ","
          + MoodRow.KNOWN
          + MoodRow.JOIN
          + "LEFT JOIN derived_language d ON d.track_id = t.id ";

  private final LibraryDatabase database;
  private final MoodFusion fusion;

  JdbiBrowseStore(LibraryDatabase database, MoodFusion fusion) {
    this.database = database;
    this.fusion = fusion;
  }

  @Override
  public void eachSong(Consumer<SongFacts> visitor) {
    database.read(
        handle -> {
          try (Stream<SongFacts> songs =
              handle
                  .createQuery(FACTS + "ORDER BY t.sort_key, t.id")
                  .map((row, context) -> facts(row))
                  .stream()) {
            songs.forEach(visitor);
            return true;
          }
        });
  }

  @Override
  public List<SongFacts> songs(Collection<TrackId> ids) {
    return database.read(
        handle -> {
          List<SongFacts> songs = new ArrayList<>();
          for (List<Long> some : Portions.of(ids.stream().map(TrackId::value).toList())) {
            handle
                .createQuery(FACTS + "WHERE t.id IN (<ids>)")
                .bindList("ids", some)
                .map((row, context) -> facts(row))
                .forEach(songs::add);
          }
          return songs;
        });
  }

  @Override
  public Map<TrackId, SongLanguage> languages(Collection<TrackId> ids) {
    String sql =
        "SELECT track_id, language, source FROM derived_language WHERE track_id IN (<ids>)";
    Map<TrackId, SongLanguage> languages = new HashMap<>();
    database.read(
        handle -> {
          for (List<Long> some : Portions.of(ids.stream().map(TrackId::value).toList())) {
            handle
                .createQuery(sql)
                .bindList("ids", some)
                .map((row, context) -> Map.entry(new TrackId(row.getLong(1)), language(row, 2)))
                .forEach(told -> told.getValue().ifPresent(it -> languages.put(told.getKey(), it)));
          }
          return true;
        });
    return languages;
  }

  @Override
  public Changes changesSince(long number) {
    return database.read(
        handle -> {
          long last =
              handle
                  .createQuery("SELECT max(number) FROM derived_change")
                  .mapTo(Long.class)
                  .findOne()
                  .orElse(0L);
          if (number < 0 || number == last) {
            return new Changes(last, true, Set.of());
          }
          Set<TrackId> songs = new HashSet<>();
          handle
              .createQuery(
                  "SELECT DISTINCT track_id FROM derived_change"
                      + " WHERE number > :number AND number <= :last")
              .bind("number", number)
              .bind("last", last)
              .mapTo(Long.class)
              .forEach(id -> songs.add(new TrackId(id)));
          boolean complete =
              number == 0
                  || handle
                          .createQuery("SELECT count(*) FROM derived_change WHERE number = :number")
                          .bind("number", number)
                          .mapTo(Long.class)
                          .one()
                      > 0;
          return new Changes(last, complete, songs);
        });
  }

  @Override
  public List<TrackId> matching(String query, int most) {
    return database.read(
        handle ->
            new SongSearch(database.engine(), handle)
                .ids(query, most, 0).stream().map(TrackId::new).toList());
  }

  private SongFacts facts(ResultSet row) throws SQLException {
    int year = row.getInt(6);
    OptionalInt released = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(year);
    double beats = row.getDouble(10);
    OptionalDouble tempo = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(beats);
    boolean mooded = row.getBoolean(WIDTH + MoodRow.WIDTH + 1);
    return new SongFacts(
        new TrackId(row.getLong(1)),
        row.getString(2).hashCode(),
        artists(row),
        Optional.ofNullable(row.getString(4)),
        TrackRow.lines(row.getString(5)),
        released,
        Duration.ofMillis(row.getLong(7)),
        language(row, 8),
        tempo,
        mooded ? Optional.of(MoodRow.map(row, WIDTH, fusion)) : Optional.empty());
  }

  private static List<String> artists(ResultSet row) throws SQLException {
    List<String> several = TrackRow.lines(row.getString(11));
    return several.isEmpty() ? Optional.ofNullable(row.getString(3)).stream().toList() : several;
  }

  private static Optional<SongLanguage> language(ResultSet row, int column) throws SQLException {
    String code = row.getString(column);
    return code == null
        ? Optional.empty()
        : Optional.of(new SongLanguage(code, LanguageSource.valueOf(row.getString(column + 1))));
  }
}
