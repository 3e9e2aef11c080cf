package org.humoresque.library.sql;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.humoresque.kernel.Track;
import org.humoresque.kernel.TrackId;
import org.humoresque.library.store.LookupStore;
import org.humoresque.library.store.LyricsText;
import org.humoresque.library.store.LyricsText.Origin;

/** What a lyrics service answered, in SQLite. */
final class JdbiLookupStore implements LookupStore {

  private final LibraryDatabase database;

  JdbiLookupStore(LibraryDatabase database) {
    this.database = database;
  }

  @Override
  public List<Track> wordless() {
    String sql =
        "SELECT "
            + TrackRow.COLUMNS
            + " FROM track t LEFT JOIN track_lyrics s ON s.track_id = t.id"
            + " WHERE s.hash IS NULL AND t.title IS NOT NULL AND t.artist IS NOT NULL ORDER BY t.id";
    return database.read(handle -> handle.createQuery(sql).map(TrackRow::map).list());
  }

  @Override
  public Optional<Answer> answer(String question, Instant now, String service) {
    String sql =
        "SELECT w.bytes FROM lyrics_lookup a LEFT JOIN lyrics w ON w.hash = a.hash"
            + " WHERE a.question = :question AND a.expires_ms > :now";
    return database.read(
        handle ->
            handle
                .createQuery(sql)
                .bind("question", question)
                .bind("now", now.toEpochMilli())
                .map(
                    (row, context) ->
                        new Answer(
                            Optional.ofNullable(row.getBytes(1))
                                .map(bytes -> new LyricsText(Origin.LOOKUP, service, bytes))))
                .findOne());
  }

  @Override
  public void keep(String question, Instant expires, Answer answer) {
    database.change(
        handle -> {
          answer.text().ifPresent(new LyricsWriter(handle)::keep);
          handle.execute(
              "INSERT INTO lyrics_lookup (question, expires_ms, hash) VALUES (?, ?, ?)"
                  + " ON CONFLICT (question) DO UPDATE SET expires_ms = excluded.expires_ms, hash = excluded.hash",
              question,
              expires.toEpochMilli(),
              answer.text().map(LyricsText::hash).orElse(null));
        });
  }

  @Override
  public void give(TrackId track, LyricsText text) {
    String sql =
        """
        INSERT INTO track_lyrics (track_id, origin, name, hash)
        SELECT id, :origin, :name, :hash FROM track WHERE id = :id
        ON CONFLICT (track_id) DO UPDATE
          SET origin = excluded.origin, name = excluded.name, hash = excluded.hash
          WHERE track_lyrics.hash IS NULL
        """;
    database.change(
        handle -> {
          new LyricsWriter(handle).keep(text);
          handle
              .createUpdate(sql)
              .bind("id", track.value())
              .bind("origin", text.origin().name())
              .bind("name", text.name())
              .bind("hash", text.hash())
              .execute();
        });
  }
}
