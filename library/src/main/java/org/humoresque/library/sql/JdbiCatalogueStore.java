package org.humoresque.library.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.humoresque.kernel.MoodFusion;
import org.humoresque.kernel.Track;
import org.humoresque.kernel.TrackId;
import org.humoresque.kernel.TrackMood;
import org.humoresque.library.store.Catalogue;
import org.humoresque.library.store.CatalogueRow;
import org.humoresque.library.store.CatalogueRow.Kept;
import org.humoresque.library.store.CatalogueStore;
import org.humoresque.library.store.KnownSong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** The catalogues in SQLite. */
final class JdbiCatalogueStore implements CatalogueStore {

  private static final String CATALOGUE =
      "SELECT name, format, above, columns, mapping FROM catalogue ";

  private static final String ROW =
      "SELECT r.id, c.name, r.position, r.song_key, r.cells, r.track_id FROM catalogue_song r"
          + " JOIN catalogue c ON c.id = r.catalogue_id ";

  /** Songs without a file of which no row tells. */
  private static final String ORPHANS =
      "DELETE FROM track WHERE link IS NOT NULL AND NOT EXISTS"
          + " (SELECT 1 FROM catalogue_song r WHERE r.track_id = track.id)";

  private final LibraryDatabase database;
  private final MoodFusion fusion;

  JdbiCatalogueStore(LibraryDatabase database, MoodFusion fusion) {
    this.database = database;
    this.fusion = fusion;
  }

  @Override
  public List<Catalogue> all() {
    return database.read(
        handle ->
            handle
                .createQuery(CATALOGUE + "ORDER BY name")
                .map((row, context) -> catalogue(row))
                .list());
  }

  @Override
  public Optional<Catalogue> find(String name) {
    return database.read(
        handle ->
            handle
                .createQuery(CATALOGUE + "WHERE name = :name")
                .bind("name", name)
                .map((row, context) -> catalogue(row))
                .findOne());
  }

  @Override
  public void save(Catalogue catalogue) {
    String sql =
        """
        INSERT INTO catalogue (name, format, above, columns, mapping)
        VALUES (:name, :format, :above, :columns, :mapping)
        ON CONFLICT (name) DO UPDATE SET format = excluded.format, above = excluded.above,
          columns = excluded.columns, mapping = excluded.mapping
        """;
    database.change(
        handle ->
            handle
                .createUpdate(sql)
                .bind("name", catalogue.name())
                .bind("format", catalogue.format())
                .bind("above", catalogue.above())
                .bind("columns", catalogue.columns())
                .bind("mapping", catalogue.mapping())
                .execute());
  }

  @Override
  public void eachRow(String catalogue, Consumer<Kept> visitor) {
    each(
        handle ->
            handle
                .createQuery(ROW + "WHERE c.name = :name ORDER BY r.position, r.id")
                .bind("name", catalogue),
        visitor);
  }

  @Override
  public List<Kept> trackless(int limit) {
    return database.read(
        handle ->
            handle
                .createQuery(ROW + "WHERE r.track_id IS NULL AND r.song_key <> '' LIMIT :limit")
                .bind("limit", limit)
                .map((row, context) -> kept(row))
                .list());
  }

  @Override
  public void saveRows(String catalogue, List<CatalogueRow> rows) {
    database.change(handle -> new SongWriter(handle, catalogue).write(rows));
  }

  @Override
  public void removeRows(Collection<Long> rows) {
    database.change(
        handle -> {
          PreparedBatch batch = handle.prepareBatch("DELETE FROM catalogue_song WHERE id = :id");
          rows.forEach(row -> batch.bind("id", row).add());
          batch.execute();
          handle.execute(ORPHANS);
        });
  }

  @Override
  public void remove(String catalogue) {
    database.change(
        handle -> {
          handle.execute("DELETE FROM catalogue WHERE name = ?", catalogue);
          handle.execute(ORPHANS);
        });
  }

  @Override
  public List<KnownSong> songs() {
    String sql = "SELECT id, path, title, artist, link IS NULL FROM track ORDER BY id";
    return database.read(
        handle ->
            handle
                .createQuery(sql)
                .map(
                    (row, context) ->
                        new KnownSong(
                            new TrackId(row.getLong(1)),
                            row.getString(2),
                            Optional.ofNullable(row.getString(3)),
                            Optional.ofNullable(row.getString(4)),
                            row.getBoolean(5)))
                .list());
  }

  @Override
  public void merge(Collection<Merge> found) {
    String label =
        """
        INSERT INTO label (content, emotion)
        SELECT f.content, l.emotion FROM track s JOIN label l ON l.content = s.content
        CROSS JOIN track f WHERE s.id = :song AND f.id = :file
        ON CONFLICT (content) DO NOTHING
        """;
    database.change(
        handle -> {
          for (Merge merge : found) {
            follow(handle, merge);
          }
          for (String sql :
              List.of(
                  label,
                  "UPDATE catalogue_song SET track_id = :file WHERE track_id = :song",
                  "UPDATE playlist_entry SET track_id = :file WHERE track_id = :song",
                  "DELETE FROM track WHERE id = :song AND id <> :file AND link IS NOT NULL")) {
            PreparedBatch batch = handle.prepareBatch(sql);
            found.forEach(
                merge ->
                    batch
                        .bind("song", merge.song().value())
                        .bind("file", merge.file().value())
                        .add());
            batch.execute();
          }
        });
  }

  private static void follow(Handle handle, Merge merge) {
    String sql = "SELECT content FROM track WHERE id = :id";
    Optional<String> from =
        handle.createQuery(sql).bind("id", merge.song().value()).mapTo(String.class).findOne();
    handle
        .createQuery(sql)
        .bind("id", merge.file().value())
        .mapTo(String.class)
        .findOne()
        .ifPresent(to -> from.ifPresent(it -> Belongings.move(handle, it, to)));
  }

  @Override
  public void eachTrack(BiConsumer<Track, Optional<TrackMood>> visitor) {
    String sql =
        "SELECT "
            + TrackRow.COLUMNS
            + ", "
            + MoodRow.COLUMNS
            + ","
            + MoodRow.KNOWN
            + MoodRow.JOIN
            + "ORDER BY t.sort_key, t.id";
    database.read(
        handle -> {
          try (Stream<Boolean> rows =
              handle
                  .createQuery(sql)
                  .map(
                      (row, context) -> {
                        boolean known = row.getBoolean(TrackRow.WIDTH + MoodRow.WIDTH + 1);
                        visitor.accept(
                            TrackRow.map(row, context),
                            known
                                ? Optional.of(MoodRow.map(row, TrackRow.WIDTH, fusion))
                                : Optional.empty());
                        return true;
                      })
                  .stream()) {
            return rows.count();
          }
        });
  }

  @Override
  public Optional<String> language(TrackId track) {
    String sql =
        "SELECT language FROM catalogue_song WHERE track_id = :id AND language IS NOT NULL"
            + " ORDER BY id DESC LIMIT 1";
    return database.read(
        handle -> handle.createQuery(sql).bind("id", track.value()).mapTo(String.class).findOne());
  }

  private void each(java.util.function.Function<Handle, Query> query, Consumer<Kept> visitor) {
    database.read(
        handle -> {
          try (Stream<Kept> rows = query.apply(handle).map((row, context) -> kept(row)).stream()) {
            rows.forEach(visitor);
            return true;
          }
        });
  }

  private static Catalogue catalogue(ResultSet row) throws SQLException {
    return new Catalogue(
        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5));
  }

  private static Kept kept(ResultSet row) throws SQLException {
    long track = row.getLong(6);
    boolean known = !row.wasNull();
    return new Kept(
        row.getLong(1),
        row.getString(2),
        row.getInt(3),
        row.getString(4),
        row.getString(5),
        known ? Optional.of(new TrackId(track)) : Optional.empty());
  }
}
