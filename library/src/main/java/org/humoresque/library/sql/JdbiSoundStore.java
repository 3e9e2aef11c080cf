package org.humoresque.library.sql;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.humoresque.kernel.TrackId;
import org.humoresque.library.store.ContentId;
import org.humoresque.library.store.SoundReading;
import org.humoresque.library.store.SoundReading.Outcome;
import org.humoresque.library.store.SoundStore;

/** What was heard, in SQLite. */
final class JdbiSoundStore implements SoundStore {

  private static final String UNHEARD =
      " FROM track t LEFT JOIN sound s ON s.content = t.content"
          + " WHERE t.link IS NULL AND t.path NOT LIKE 'server/%'"
          + " AND s.analyzer IS DISTINCT FROM :analyzer ";

  private final LibraryDatabase database;

  JdbiSoundStore(LibraryDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<SoundReading> find(TrackId track) {
    String sql =
        "SELECT "
            + SoundRow.COLUMNS
            + " FROM sound WHERE content = (SELECT content FROM track WHERE id = :id)";
    return database.read(
        handle ->
            handle
                .createQuery(sql)
                .bind("id", track.value())
                .map((row, context) -> SoundRow.map(row))
                .findOne());
  }

  @Override
  public long heard() {
    String sql =
        "SELECT count(*) FROM sound s"
            + " WHERE EXISTS (SELECT 1 FROM track t WHERE t.content = s.content)"
            + " AND s.outcome <> :unreadable";
    return database.read(
        handle ->
            handle
                .createQuery(sql)
                .bind("unreadable", Outcome.UNREADABLE.name())
                .mapTo(Long.class)
                .one());
  }

  @Override
  public long unheardCount(String analyzer) {
    String sql = "SELECT count(DISTINCT t.content)" + UNHEARD;
    return database.read(
        handle -> handle.createQuery(sql).bind("analyzer", analyzer).mapTo(Long.class).one());
  }

  @Override
  public List<Recording> unheard(String analyzer, long after, int limit) {
    String sql =
        "SELECT t.id, t.content, t.path" + UNHEARD + "AND t.id > :after ORDER BY t.id LIMIT :limit";
    return database.read(
        handle ->
            handle
                .createQuery(sql)
                .bind("analyzer", analyzer)
                .bind("after", after)
                .bind("limit", limit)
                .map(
                    (row, context) ->
                        new Recording(
                            new TrackId(row.getLong(1)),
                            new ContentId(row.getString(2)),
                            Path.of(row.getString(3))))
                .list());
  }

  @Override
  public boolean isUnheard(String analyzer, ContentId content) {
    String sql = "SELECT count(*) FROM sound WHERE content = :content AND analyzer = :analyzer";
    return database.read(
        handle ->
            handle
                    .createQuery(sql)
                    .bind("content", content.value())
                    .bind("analyzer", analyzer)
                    .mapTo(Long.class)
                    .one()
                == 0);
  }

  @Override
  public void save(String analyzer, ContentId content, SoundReading reading) {
    database.change(handle -> SoundRow.write(handle, analyzer, content, reading));
  }

  @Override
  public Map<String, String> problems() {
    String sql =
        "SELECT t.path, s.reason FROM sound s JOIN track t ON t.content = s.content"
            + " WHERE s.outcome = :unreadable ORDER BY t.path";
    Map<String, String> problems = new LinkedHashMap<>();
    database
        .read(
            handle ->
                handle
                    .createQuery(sql)
                    .bind("unreadable", Outcome.UNREADABLE.name())
                    .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                    .list())
        .forEach(problem -> problems.put(problem.getKey(), problem.getValue()));
    return problems;
  }

  @Override
  public Map<TrackId, Summary> summaries() {
    String sql =
        "SELECT t.id, s.tempo, s.musical_key, s.loudness, s.embedding"
            + " FROM sound s JOIN track t ON t.content = s.content";
    Map<TrackId, Summary> summaries = new HashMap<>();
    database
        .read(
            handle ->
                handle
                    .createQuery(sql)
                    .map(
                        (row, context) ->
                            Map.entry(new TrackId(row.getLong(1)), SoundRow.summary(row, 2)))
                    .list())
        .forEach(entry -> summaries.put(entry.getKey(), entry.getValue()));
    return summaries;
  }
}
