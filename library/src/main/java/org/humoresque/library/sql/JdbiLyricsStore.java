package org.humoresque.library.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.humoresque.kernel.TrackId;
import org.humoresque.library.store.LyricsMood;
import org.humoresque.library.store.LyricsStore;
import org.humoresque.library.store.LyricsText;
import org.humoresque.library.store.LyricsText.Origin;
import org.humoresque.library.store.ScannedLyrics.Problem;
import org.humoresque.library.store.TrackLyrics;
import org.jdbi.v3.core.Handle;

/** The songs' words in SQLite. */
final class JdbiLyricsStore implements LyricsStore {

  private static final String UNREAD =
      " FROM track_lyrics s JOIN lyrics w ON w.hash = s.hash"
          + " LEFT JOIN lyrics_mood y ON y.hash = s.hash WHERE y.analyzer IS DISTINCT FROM :analyzer ";

  private final LibraryDatabase database;

  JdbiLyricsStore(LibraryDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<TrackLyrics> find(TrackId track) {
    String sql =
        "SELECT s.origin, s.name, w.bytes, s.problem_name, s.problem FROM track_lyrics s"
            + " LEFT JOIN lyrics w ON w.hash = s.hash WHERE s.track_id = :id";
    return database.read(
        handle ->
            handle
                .createQuery(sql)
                .bind("id", track.value())
                .map((row, context) -> lyrics(handle, row))
                .findOne());
  }

  @Override
  public long found() {
    String sql = "SELECT count(*) FROM track_lyrics WHERE hash IS NOT NULL";
    return database.read(handle -> handle.createQuery(sql).mapTo(Long.class).one());
  }

  @Override
  public long unreadCount(String analyzer) {
    String sql = "SELECT count(DISTINCT s.hash)" + UNREAD;
    return database.read(
        handle -> handle.createQuery(sql).bind("analyzer", analyzer).mapTo(Long.class).one());
  }

  @Override
  public List<LyricsText> unread(String analyzer, int limit) {
    String sql =
        "SELECT s.origin, s.name, w.bytes"
            + UNREAD
            + "AND s.track_id = (SELECT min(track_id) FROM track_lyrics WHERE hash = s.hash)"
            + " ORDER BY s.track_id LIMIT :limit";
    return database.read(
        handle ->
            handle
                .createQuery(sql)
                .bind("analyzer", analyzer)
                .bind("limit", limit)
                .map((row, context) -> text(row))
                .list());
  }

  @Override
  public void save(String analyzer, Map<String, LyricsMood> moods) {
    database.change(
        handle -> moods.forEach((hash, mood) -> LyricsMoodRow.write(handle, analyzer, hash, mood)));
  }

  @Override
  public Map<String, String> problems() {
    String sql =
        """
        SELECT problem_name AS place, problem FROM track_lyrics WHERE problem IS NOT NULL
        UNION
        SELECT CASE s.origin WHEN 'TAG' THEN t.path ELSE s.name END, y.reason
        FROM track_lyrics s
        JOIN lyrics_mood y ON y.hash = s.hash JOIN track t ON t.id = s.track_id
        WHERE y.outcome = 'UNREADABLE'
        ORDER BY place
        """;
    Map<String, String> problems = new LinkedHashMap<>();
    database
        .read(
            handle ->
                handle
                    .createQuery(sql)
                    .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                    .list())
        .forEach(problem -> problems.putIfAbsent(problem.getKey(), problem.getValue()));
    return problems;
  }

  private static TrackLyrics lyrics(Handle handle, ResultSet row) throws SQLException {
    Optional<LyricsText> text =
        row.getString(1) == null ? Optional.empty() : Optional.of(text(row));
    String place = row.getString(4);
    return new TrackLyrics(
        text,
        text.flatMap(it -> LyricsMoodRow.find(handle, it.hash())),
        place == null ? Optional.empty() : Optional.of(new Problem(place, row.getString(5))));
  }

  private static LyricsText text(ResultSet row) throws SQLException {
    return new LyricsText(Origin.valueOf(row.getString(1)), row.getString(2), row.getBytes(3));
  }
}
