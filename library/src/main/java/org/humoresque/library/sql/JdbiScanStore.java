package org.humoresque.library.sql;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Track;
import org.humoresque.kernel.TrackId;
import org.humoresque.kernel.TrackMood;
import org.humoresque.library.store.ContentId;
import org.humoresque.library.store.FileStamp;
import org.humoresque.library.store.KnownFailure;
import org.humoresque.library.store.KnownFile;
import org.humoresque.library.store.MoodReading;
import org.humoresque.library.store.ScanStore;
import org.humoresque.library.store.ScannedTrack;
import org.humoresque.library.store.Sidecar;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What a scan reads and writes, in SQLite. */
final class JdbiScanStore implements ScanStore {

  private final LibraryDatabase database;

  JdbiScanStore(LibraryDatabase database) {
    this.database = database;
  }

  @Override
  public List<KnownFile> files() {
    String sql =
        "SELECT id, path, size, modified_ns, content, cover, lyrics_file, lyrics_size,"
            + " lyrics_modified_ns FROM track"
            + " WHERE link IS NULL AND path NOT LIKE 'server/%' ORDER BY id";
    return database.read(
        handle ->
            handle
                .createQuery(sql)
                .map(
                    (row, context) ->
                        new KnownFile(
                            new TrackId(row.getLong(1)),
                            Path.of(row.getString(2)),
                            new FileStamp(row.getLong(3), row.getLong(4)),
                            new ContentId(row.getString(5)),
                            TrackRow.cover(row, 6),
                            sidecar(row)))
                .list());
  }

  @Override
  public List<KnownFailure> failures() {
    String sql = "SELECT path, size, modified_ns, reason FROM failure ORDER BY path";
    return database.read(
        handle ->
            handle
                .createQuery(sql)
                .map(
                    (row, context) ->
                        new KnownFailure(
                            Path.of(row.getString(1)),
                            new FileStamp(row.getLong(2), row.getLong(3)),
                            row.getString(4)))
                .list());
  }

  @Override
  public List<Track> save(List<ScannedTrack> tracks) {
    return database.write(
        handle -> {
          TrackWriter writer = new TrackWriter(handle);
          return tracks.stream().map(writer::write).toList();
        });
  }

  @Override
  public void saveCovers(List<KnownFile> files) {
    database.change(
        handle -> {
          PreparedBatch batch =
              handle.prepareBatch(
                  "UPDATE track SET cover = :cover, sort_key = sort_key WHERE id = :id");
          for (KnownFile file : files) {
            batch.bind("cover", file.cover().map(Enum::name)).bind("id", file.id().value()).add();
          }
          batch.execute();
        });
  }

  @Override
  public void saveFailures(List<KnownFailure> failures) {
    String sql =
        "INSERT INTO failure (path, size, modified_ns, reason)"
            + " VALUES (:path, :size, :modified, :reason)"
            + " ON CONFLICT (path) DO UPDATE SET size = excluded.size,"
            + " modified_ns = excluded.modified_ns, reason = excluded.reason";
    database.change(
        handle -> {
          PreparedBatch batch = handle.prepareBatch(sql);
          for (KnownFailure failure : failures) {
            batch
                .bind("path", failure.file().toString())
                .bind("size", failure.stamp().size())
                .bind("modified", failure.stamp().modifiedNanos())
                .bind("reason", failure.reason())
                .add();
          }
          batch.execute();
        });
  }

  @Override
  public void remove(Collection<TrackId> tracks) {
    database.change(
        handle -> {
          PreparedBatch batch = handle.prepareBatch("DELETE FROM track WHERE id = :id");
          tracks.forEach(track -> batch.bind("id", track.value()).add());
          batch.execute();
        });
  }

  @Override
  public void removeFailures(Collection<Path> files) {
    database.change(
        handle -> {
          PreparedBatch batch = handle.prepareBatch("DELETE FROM failure WHERE path = :path");
          files.forEach(file -> batch.bind("path", file.toString()).add());
          batch.execute();
        });
  }

  @Override
  public void addRoots(Collection<Path> roots) {
    database.change(handle -> roots.forEach(root -> addRoot(handle, root)));
  }

  @Override
  public List<Path> roots() {
    return database.read(
        handle ->
            handle.createQuery("SELECT path FROM root ORDER BY path").mapTo(String.class).stream()
                .map(Path::of)
                .toList());
  }

  @Override
  public void removeRoot(Path root) {
    String below = " WHERE substr(path, 1, length(:below)) = :below";
    database.change(
        handle -> {
          handle.execute("DELETE FROM root WHERE path = ?", root.toString());
          for (String table : List.of("track", "failure")) {
            handle
                .createUpdate("DELETE FROM " + table + below)
                .bind("below", Tables.below(root))
                .execute();
          }
        });
  }

  @Override
  public List<Track> stale(String analyzer, long after, int limit) {
    String sql =
        "SELECT "
            + TrackRow.COLUMNS
            + " FROM track t LEFT JOIN mood m ON m.track_id = t.id"
            + " WHERE t.id > :after AND m.analyzer IS DISTINCT FROM :analyzer"
            + " ORDER BY t.id LIMIT :limit";
    return database.read(
        handle ->
            handle
                .createQuery(sql)
                .bind("analyzer", analyzer)
                .bind("after", after)
                .bind("limit", limit)
                .map(TrackRow::map)
                .list());
  }

  @Override
  public List<Path> longerThan(Duration duration) {
    String sql =
        "SELECT path FROM track WHERE duration_ms > :longest AND link IS NULL ORDER BY path";
    return database.read(
        handle ->
            handle
                .createQuery(sql)
                .bind("longest", duration.toMillis())
                .mapTo(String.class)
                .map(Path::of)
                .list());
  }

  @Override
  public void saveMoods(String analyzer, List<MoodReading> readings) {
    String sql =
        """
        INSERT INTO mood
          (track_id, analyzer, valence, arousal, emotion, confidence, source, evidence)
        SELECT id, :analyzer, :valence, :arousal, :emotion, :confidence, :source, :evidence
        FROM track WHERE id = :id
        ON CONFLICT (track_id) DO UPDATE SET analyzer = excluded.analyzer,
          valence = excluded.valence, arousal = excluded.arousal, emotion = excluded.emotion,
          confidence = excluded.confidence, source = excluded.source, evidence = excluded.evidence
        """;
    database.change(
        handle -> {
          PreparedBatch batch = handle.prepareBatch(sql);
          for (MoodReading reading : readings) {
            batch
                .bind("id", reading.track().value())
                .bind("analyzer", analyzer)
                .bind("valence", reading.mood().map(mood -> mood.mood().valence()))
                .bind("arousal", reading.mood().map(mood -> mood.mood().arousal()))
                .bind("emotion", reading.mood().flatMap(TrackMood::emotion).map(Emotion::label))
                .bind("confidence", reading.mood().map(TrackMood::confidence))
                .bind("source", reading.mood().map(mood -> mood.source().name()))
                .bind("evidence", reading.mood().map(TrackMood::evidence))
                .add();
          }
          batch.execute();
        });
  }

  private static Optional<Sidecar> sidecar(ResultSet row) throws SQLException {
    String file = row.getString(7);
    return file == null
        ? Optional.empty()
        : Optional.of(new Sidecar(Path.of(file), new FileStamp(row.getLong(8), row.getLong(9))));
  }

  private static void addRoot(Handle handle, Path root) {
    List<Path> known = new ArrayList<>();
    handle
        .createQuery("SELECT path FROM root")
        .mapTo(String.class)
        .map(Path::of)
        .forEach(known::add);
    if (known.stream().anyMatch(root::startsWith)) {
      return;
    }
    for (Path inner : known) {
      if (inner.startsWith(root)) {
        handle.execute("DELETE FROM root WHERE path = ?", inner.toString());
      }
    }
    handle.execute("INSERT INTO root (path) VALUES (?)", root.toString());
  }
}
