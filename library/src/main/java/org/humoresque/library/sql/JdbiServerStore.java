package org.humoresque.library.sql;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.humoresque.kernel.TrackId;
import org.humoresque.library.store.MusicServer;
import org.humoresque.library.store.ServerSong;
import org.humoresque.library.store.ServerStore;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The music servers in the database. */
final class JdbiServerStore implements ServerStore {

  private static final String SERVER =
      "SELECT name, address, user_name, secret, sign_in FROM server ";

  private static final String SONG =
      "SELECT s.server, s.remote_id, s.track_id, t.path, s.fingerprint, s.suffix, s.cover"
          + " FROM server_song s LEFT JOIN track t ON t.id = s.track_id ";

  /** What the person said and made of a song's own track goes over to the file that plays it. */
  private static final List<String> MERGE =
      List.of(
          """
          INSERT INTO label (content, emotion)
          SELECT f.content, l.emotion FROM track s JOIN label l ON l.content = s.content
          CROSS JOIN track f WHERE s.id = :own AND f.id = :file
          ON CONFLICT (content) DO NOTHING
          """,
          "UPDATE catalogue_song SET track_id = :file WHERE track_id = :own",
          "UPDATE playlist_entry SET track_id = :file WHERE track_id = :own",
          "DELETE FROM track WHERE id = :own AND id <> :file");

  private final LibraryDatabase database;

  JdbiServerStore(LibraryDatabase database) {
    this.database = database;
  }

  @Override
  public List<MusicServer> all() {
    return database.read(
        handle ->
            handle.createQuery(SERVER + "ORDER BY name").map((row, context) -> server(row)).list());
  }

  @Override
  public Optional<MusicServer> find(String name) {
    return database.read(
        handle ->
            handle
                .createQuery(SERVER + "WHERE name = :name")
                .bind("name", name)
                .map((row, context) -> server(row))
                .findOne());
  }

  @Override
  public void save(MusicServer server) {
    String sql =
        """
        INSERT INTO server (name, address, user_name, secret, sign_in)
        VALUES (:name, :address, :user, :secret, :sign_in)
        ON CONFLICT (name) DO UPDATE SET address = excluded.address,
          user_name = excluded.user_name, secret = excluded.secret, sign_in = excluded.sign_in
        """;
    database.change(
        handle ->
            handle
                .createUpdate(sql)
                .bind("name", server.name())
                .bind("address", server.address().toString())
                .bind("user", server.user())
                .bind("secret", server.secret())
                .bind("sign_in", server.signIn())
                .execute());
  }

  @Override
  public void remove(String name) {
    database.change(
        handle -> {
          handle
              .createUpdate(
                  "DELETE FROM track WHERE path LIKE '"
                      + FOLDER
                      + "/%' AND id IN (SELECT track_id FROM server_song WHERE server = :name)")
              .bind("name", name)
              .execute();
          handle.execute("DELETE FROM server_song WHERE server = ?", name);
          handle.execute("DELETE FROM server WHERE name = ?", name);
        });
  }

  @Override
  public List<ServerSong> songs(String server) {
    return database.read(
        handle ->
            handle
                .createQuery(SONG + "WHERE s.server = :server ORDER BY s.remote_id")
                .bind("server", server)
                .map((row, context) -> song(row))
                .list());
  }

  @Override
  public long count(String server) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT count(*) FROM server_song WHERE server = :server")
                .bind("server", server)
                .mapTo(Long.class)
                .one());
  }

  @Override
  public List<ServerSong> songs(TrackId track) {
    return database.read(
        handle ->
            handle
                .createQuery(SONG + "WHERE s.track_id = :track ORDER BY s.server, s.remote_id")
                .bind("track", track.value())
                .map((row, context) -> song(row))
                .list());
  }

  @Override
  public void saveSongs(Collection<Placed> songs) {
    database.change(
        handle -> {
          TrackWriter writer = new TrackWriter(handle);
          for (Placed placed : songs) {
            TrackId track =
                placed
                    .track()
                    .map(own -> writer.write(own).id())
                    .or(() -> placed.song().track())
                    .orElseThrow(() -> new IllegalArgumentException("a song needs a track"));
            if (placed.track().isEmpty()) {
              mergeOwn(handle, placed.song(), track);
            }
            saveSong(handle, placed.song(), track);
          }
        });
  }

  @Override
  public void removeSongs(Collection<ServerSong> songs) {
    database.change(
        handle -> {
          PreparedBatch rows =
              handle.prepareBatch(
                  "DELETE FROM server_song WHERE server = :server AND remote_id = :remote");
          PreparedBatch tracks = handle.prepareBatch("DELETE FROM track WHERE id = :id");
          for (ServerSong song : songs) {
            rows.bind("server", song.server()).bind("remote", song.remoteId()).add();
            song.track()
                .filter(track -> song.own())
                .ifPresent(track -> tracks.bind("id", track.value()).add());
          }
          rows.execute();
          tracks.execute();
        });
  }

  private static void saveSong(Handle handle, ServerSong song, TrackId track) {
    String sql =
        """
        INSERT INTO server_song (server, remote_id, track_id, fingerprint, suffix, cover)
        VALUES (:server, :remote, :track, :fingerprint, :suffix, :cover)
        ON CONFLICT (server, remote_id) DO UPDATE SET track_id = excluded.track_id,
          fingerprint = excluded.fingerprint, suffix = excluded.suffix, cover = excluded.cover
        """;
    handle
        .createUpdate(sql)
        .bind("server", song.server())
        .bind("remote", song.remoteId())
        .bind("track", track.value())
        .bind("fingerprint", song.fingerprint())
        .bind("suffix", song.suffix())
        .bind("cover", song.cover())
        .execute();
  }

  /** Where a song had a track of its own, that is one with the file's from now on. */
  private static void mergeOwn(Handle handle, ServerSong song, TrackId file) {
    Optional<Long> own =
        handle
            .createQuery(
                "SELECT t.id FROM server_song s JOIN track t ON t.id = s.track_id"
                    + " WHERE s.server = :server AND s.remote_id = :remote AND t.path LIKE '"
                    + FOLDER
                    + "/%'")
            .bind("server", song.server())
            .bind("remote", song.remoteId())
            .mapTo(Long.class)
            .findOne();
    own.ifPresent(
        id ->
            MERGE.forEach(
                sql ->
                    handle.createUpdate(sql).bind("own", id).bind("file", file.value()).execute()));
  }

  private static MusicServer server(ResultSet row) throws SQLException {
    return new MusicServer(
        row.getString(1),
        URI.create(row.getString(2)),
        Optional.ofNullable(row.getString(3)),
        row.getString(4),
        row.getString(5));
  }

  private static ServerSong song(ResultSet row) throws SQLException {
    long track = row.getLong(3);
    boolean known = !row.wasNull();
    String path = row.getString(4);
    return new ServerSong(
        row.getString(1),
        row.getString(2),
        known ? Optional.of(new TrackId(track)) : Optional.empty(),
        path != null && path.startsWith(FOLDER + "/"),
        row.getString(5),
        row.getString(6),
        Optional.ofNullable(row.getString(7)));
  }
}
