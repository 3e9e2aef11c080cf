package org.humoresque.library.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.humoresque.kernel.TrackId;
import org.humoresque.library.store.PlaylistStore;
import org.humoresque.library.store.SavedPlaylist;
import org.humoresque.library.store.SavedPlaylist.Entry;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The playlists in SQLite. */
final class JdbiPlaylistStore implements PlaylistStore {

  private static final String ENTRY = "location, title, artist, album, duration_ms, track_id";

  private final LibraryDatabase database;

  JdbiPlaylistStore(LibraryDatabase database) {
    this.database = database;
  }

  @Override
  public List<Summary> all() {
    String sql =
        "SELECT p.id, p.name, count(e.position), count(e.track_id) FROM playlist p"
            + " LEFT JOIN playlist_entry e ON e.playlist_id = p.id"
            + " GROUP BY p.id, p.name ORDER BY p.name";
    return database.read(
        handle ->
            handle
                .createQuery(sql)
                .map(
                    (row, context) ->
                        new Summary(row.getLong(1), row.getString(2), row.getInt(3), row.getInt(4)))
                .list());
  }

  @Override
  public Optional<SavedPlaylist> find(String name) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT id FROM playlist WHERE name = :name")
                .bind("name", name)
                .mapTo(Long.class)
                .findOne()
                .map(id -> new SavedPlaylist(name, entries(handle, id))));
  }

  @Override
  public Optional<SavedPlaylist> find(long id) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT name FROM playlist WHERE id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .map(name -> new SavedPlaylist(name, entries(handle, id))));
  }

  @Override
  public void save(SavedPlaylist playlist) {
    String insert =
        "INSERT INTO playlist_entry (playlist_id, position, "
            + ENTRY
            + ") SELECT id, :position, :location, :title, :artist, :album, :duration, :track"
            + " FROM playlist WHERE name = :name";
    database.change(
        handle -> {
          handle.execute(
              "INSERT INTO playlist (name) VALUES (?) ON CONFLICT (name) DO NOTHING",
              playlist.name());
          handle.execute(
              "DELETE FROM playlist_entry WHERE playlist_id ="
                  + " (SELECT id FROM playlist WHERE name = ?)",
              playlist.name());
          PreparedBatch batch = handle.prepareBatch(insert);
          int position = 0;
          for (Entry entry : playlist.entries()) {
            batch
                .bind("name", playlist.name())
                .bind("position", position++)
                .bind("location", entry.location())
                .bind("title", entry.title())
                .bind("artist", entry.artist())
                .bind("album", entry.album())
                .bind("duration", entry.duration().toMillis())
                .bind("track", entry.track().map(TrackId::value))
                .add();
          }
          batch.execute();
        });
  }

  @Override
  public void remove(long id) {
    database.change(handle -> handle.execute("DELETE FROM playlist WHERE id = ?", id));
  }

  @Override
  public List<Missing> missing() {
    String sql =
        "SELECT playlist_id, position, "
            + ENTRY
            + " FROM playlist_entry WHERE track_id IS NULL ORDER BY playlist_id, position";
    return database.read(
        handle ->
            handle
                .createQuery(sql)
                .map((row, context) -> new Missing(row.getLong(1), row.getInt(2), entry(row, 2)))
                .list());
  }

  @Override
  public void found(Map<Missing, TrackId> tracks) {
    String sql =
        "UPDATE playlist_entry SET track_id = :track"
            + " WHERE playlist_id = :playlist AND position = :position";
    database.change(
        handle -> {
          PreparedBatch batch = handle.prepareBatch(sql);
          tracks.forEach(
              (missing, track) ->
                  batch
                      .bind("track", track.value())
                      .bind("playlist", missing.playlist())
                      .bind("position", missing.position())
                      .add());
          batch.execute();
        });
  }

  private static List<Entry> entries(Handle handle, long id) {
    return handle
        .createQuery(
            "SELECT " + ENTRY + " FROM playlist_entry WHERE playlist_id = :id ORDER BY position")
        .bind("id", id)
        .map((row, context) -> entry(row, 0))
        .list();
  }

  private static Entry entry(ResultSet row, int before) throws SQLException {
    long track = row.getLong(before + 6);
    boolean known = !row.wasNull();
    return new Entry(
        Optional.ofNullable(row.getString(before + 1)),
        Optional.ofNullable(row.getString(before + 2)),
        Optional.ofNullable(row.getString(before + 3)),
        Optional.ofNullable(row.getString(before + 4)),
        Duration.ofMillis(row.getLong(before + 5)),
        known ? Optional.of(new TrackId(track)) : Optional.empty());
  }
}
