package org.humoresque.library.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.TrackId;
import org.humoresque.library.store.Dossier;
import org.humoresque.library.store.Dossier.Happened;
import org.humoresque.library.store.Dossier.Marked;
import org.humoresque.library.store.Dossier.Named;
import org.humoresque.library.store.KeptEvent;
import org.humoresque.library.store.ListenerStore;
import org.humoresque.library.store.SongEvent;
import org.humoresque.library.store.SongEvent.Kind;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What is known of one listener, in a database. */
final class JdbiListenerStore implements ListenerStore {

  /** The listener, in queries of one named {@code :listener}. */
  private static final String MINE =
      "listener_id = (SELECT id FROM listener WHERE name = :listener)";

  /** One of the tracks that play a recording. */
  private static final String TRACK =
      "(SELECT min(t.id) FROM track t WHERE t.content = %s.content)";

  private static final String NAMED = "t.id, t.title, t.artist";

  private final LibraryDatabase database;
  private final String listener;

  JdbiListenerStore(LibraryDatabase database, String listener) {
    this.database = database;
    this.listener = listener;
  }

  @Override
  public Map<Emotion, List<TrackId>> typical() {
    String sql =
        "SELECT y.emotion, min(t.id) FROM typical y JOIN track t ON t.content = y.content WHERE "
            + MINE
            + " GROUP BY y.emotion, y.content, y.position ORDER BY y.emotion, y.position";
    Map<Emotion, List<TrackId>> typical = new EnumMap<>(Emotion.class);
    database.read(
        handle -> {
          handle
              .createQuery(sql)
              .bind("listener", listener)
              .map((row, context) -> Map.entry(row.getString(1), new TrackId(row.getLong(2))))
              .forEach(
                  song ->
                      typical
                          .computeIfAbsent(Emotion.parse(song.getKey()), it -> new ArrayList<>())
                          .add(song.getValue()));
          return true;
        });
    return typical;
  }

  @Override
  public void setTypical(Emotion emotion, List<TrackId> songs) {
    database.change(
        handle -> {
          handle
              .createUpdate("DELETE FROM typical WHERE " + MINE + " AND emotion = :emotion")
              .bind("listener", listener)
              .bind("emotion", emotion.label())
              .execute();
          Set<String> contents = new LinkedHashSet<>();
          songs.forEach(song -> contents.add(content(handle, song)));
          if (contents.isEmpty()) {
            return;
          }
          long id = listenerId(handle);
          PreparedBatch batch =
              handle.prepareBatch(
                  "INSERT INTO typical (listener_id, emotion, content, position)"
                      + " VALUES (:id, :emotion, :content, :position)");
          int position = 0;
          for (String content : contents) {
            batch
                .bind("id", id)
                .bind("emotion", emotion.label())
                .bind("content", content)
                .bind("position", position++)
                .add();
          }
          batch.execute();
        });
  }

  @Override
  public KeptEvent add(SongEvent event) {
    long id =
        database.write(
            handle ->
                handle
                    .createUpdate(
                        "INSERT INTO feedback (listener_id, content, kind, heard, valence, arousal,"
                            + " at_ms) VALUES (:id, :content, :kind, :heard, :valence, :arousal,"
                            + " :at)")
                    .bind("content", content(handle, event.song()))
                    .bind("id", listenerId(handle))
                    .bind("kind", event.kind().label())
                    .bind("heard", event.heard())
                    .bind("valence", event.mood().valence())
                    .bind("arousal", event.mood().arousal())
                    .bind("at", event.at().toEpochMilli())
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one());
    return new KeptEvent(id, event);
  }

  @Override
  public boolean remove(long id) {
    return database.write(
        handle ->
            handle
                    .createUpdate("DELETE FROM feedback WHERE " + MINE + " AND id = :id")
                    .bind("listener", listener)
                    .bind("id", id)
                    .execute()
                > 0);
  }

  @Override
  public List<KeptEvent> events(Set<Kind> kinds, int limit, int offset) {
    String sql =
        "SELECT f.id, f.kind, f.heard, f.valence, f.arousal, f.at_ms, "
            + TRACK.formatted("f")
            + " AS track_id FROM feedback f WHERE "
            + MINE
            + " AND f.kind IN (<kinds>)"
            + " AND EXISTS (SELECT 1 FROM track t WHERE t.content = f.content)"
            + " ORDER BY f.id DESC LIMIT :limit OFFSET :offset";
    return database.read(
        handle ->
            handle
                .createQuery(sql)
                .bindList("kinds", labels(kinds))
                .bind("listener", listener)
                .bind("limit", limit)
                .bind("offset", offset)
                .map(
                    (row, context) ->
                        new KeptEvent(
                            row.getLong(1),
                            new SongEvent(
                                new TrackId(row.getLong(7)),
                                Kind.parse(row.getString(2)),
                                row.getDouble(3),
                                new Mood(row.getDouble(4), row.getDouble(5)),
                                Instant.ofEpochMilli(row.getLong(6)))))
                .list());
  }

  @Override
  public long countEvents(Set<Kind> kinds) {
    String sql =
        "SELECT count(*) FROM feedback f WHERE "
            + MINE
            + " AND f.kind IN (<kinds>)"
            + " AND EXISTS (SELECT 1 FROM track t WHERE t.content = f.content)";
    return database.read(
        handle ->
            handle
                .createQuery(sql)
                .bindList("kinds", labels(kinds))
                .bind("listener", listener)
                .mapTo(Long.class)
                .one());
  }

  @Override
  public Set<TrackId> songs(Kind kind) {
    String sql =
        "SELECT t.id FROM track t WHERE t.content IN"
            + " (SELECT f.content FROM feedback f WHERE f.kind = :kind AND "
            + MINE
            + ")";
    return database.read(
        handle ->
            new HashSet<>(
                handle
                    .createQuery(sql)
                    .bind("kind", kind.label())
                    .bind("listener", listener)
                    .mapTo(Long.class)
                    .map(TrackId::new)
                    .list()));
  }

  @Override
  public Map<TrackId, Instant> lastPlayed() {
    String sql =
        "SELECT t.id, p.at_ms FROM track t JOIN (SELECT content, max(at_ms) AS at_ms FROM feedback"
            + " WHERE kind IN ('play', 'finish', 'repeat') AND "
            + MINE
            + " GROUP BY content) p ON p.content = t.content";
    Map<TrackId, Instant> played = new HashMap<>();
    database.read(
        handle -> {
          handle
              .createQuery(sql)
              .bind("listener", listener)
              .map(
                  (row, context) ->
                      Map.entry(new TrackId(row.getLong(1)), Instant.ofEpochMilli(row.getLong(2))))
              .forEach(song -> played.put(song.getKey(), song.getValue()));
          return true;
        });
    return played;
  }

  @Override
  public Dossier everything() {
    return database.read(
        handle ->
            new Dossier(
                listener,
                marked(handle, "typical", " WHERE " + MINE, "x.emotion, x.position"),
                happened(handle),
                marked(handle, "label", "", "x.content")));
  }

  private List<Marked> marked(Handle handle, String table, String which, String order) {
    String sql =
        "SELECT x.content, "
            + NAMED
            + ", x.emotion FROM "
            + table
            + " x LEFT JOIN track t ON t.id = "
            + "(SELECT min(other.id) FROM track other WHERE other.content = x.content)"
            + which
            + " ORDER BY "
            + order;
    return handle
        .createQuery(sql)
        .bindMap(which.isEmpty() ? Map.of() : Map.of("listener", listener))
        .map((row, context) -> new Marked(named(row), Emotion.parse(row.getString(5))))
        .list();
  }

  private List<Happened> happened(Handle handle) {
    String sql =
        "SELECT f.content, "
            + NAMED
            + ", f.kind, f.heard, f.valence, f.arousal, f.at_ms FROM feedback f"
            + " LEFT JOIN track t ON t.id ="
            + " (SELECT min(other.id) FROM track other WHERE other.content = f.content) WHERE "
            + MINE
            + " ORDER BY f.id";
    return handle
        .createQuery(sql)
        .bind("listener", listener)
        .map(
            (row, context) ->
                new Happened(
                    named(row),
                    Kind.parse(row.getString(5)),
                    row.getDouble(6),
                    new Mood(row.getDouble(7), row.getDouble(8)),
                    Instant.ofEpochMilli(row.getLong(9))))
        .list();
  }

  private static Named named(ResultSet row) throws SQLException {
    long id = row.getLong(2);
    Optional<TrackId> track = row.wasNull() ? Optional.empty() : Optional.of(new TrackId(id));
    return new Named(
        row.getString(1),
        track,
        Optional.ofNullable(row.getString(3)),
        Optional.ofNullable(row.getString(4)));
  }

  @Override
  public void forget() {
    database.change(
        handle -> {
          for (String sql :
              List.of(
                  "DELETE FROM feedback WHERE " + MINE,
                  "DELETE FROM typical WHERE " + MINE,
                  "DELETE FROM listener WHERE name = :listener")) {
            handle.createUpdate(sql).bind("listener", listener).execute();
          }
          handle.execute("DELETE FROM label");
        });
  }

  private long listenerId(Handle handle) {
    handle
        .createUpdate("INSERT INTO listener (name) VALUES (:name) ON CONFLICT (name) DO NOTHING")
        .bind("name", listener)
        .execute();
    return handle
        .createQuery("SELECT id FROM listener WHERE name = :name")
        .bind("name", listener)
        .mapTo(Long.class)
        .one();
  }

  private static String content(Handle handle, TrackId song) {
    return handle
        .createQuery("SELECT content FROM track WHERE id = :id")
        .bind("id", song.value())
        .mapTo(String.class)
        .findOne()
        .orElseThrow(
            () -> new IllegalArgumentException("there is no track %d".formatted(song.value())));
  }

  private static List<String> labels(Set<Kind> kinds) {
    return kinds.stream().map(Kind::label).toList();
  }
}
