package org.humoresque.library.sql;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.TrackId;
import org.humoresque.kernel.TrackMood;
import org.humoresque.kernel.TrackTags;
import org.humoresque.library.store.CatalogueRow;
import org.humoresque.library.store.CatalogueRow.Song;
import org.humoresque.library.store.SearchText;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes rows of a catalogue and the songs without a file, inside one transaction. */
final class SongWriter {

  private static final String SONG =
      """
      INSERT INTO track (path, size, modified_ns, content, title, artist, album, album_artist,
        track_number, year, genres, moods, duration_ms, search_text, sort_key, link)
      VALUES (:path, 0, 0, :path, :title, :artist, :album, :album_artist,
        :track_number, :year, :genres, :moods, :duration, :search, :sort, :link)
      ON CONFLICT (path) DO UPDATE SET title = excluded.title, artist = excluded.artist,
        album = excluded.album, album_artist = excluded.album_artist,
        track_number = excluded.track_number, year = excluded.year, genres = excluded.genres,
        moods = excluded.moods, duration_ms = excluded.duration_ms, search_text = excluded.search_text,
        sort_key = excluded.sort_key, link = excluded.link
      """;

  private static final String STALE =
      "UPDATE mood SET analyzer = '' WHERE track_id = (SELECT id FROM track WHERE path = :path)";

  private static final String COLUMNS =
      "position, song_key, cells, track_id, language, valence, arousal, emotion, confidence,"
          + " evidence";

  private static final String VALUES =
      ":position, :key, :cells, coalesce(:file, (SELECT id FROM track WHERE path = :path)),"
          + " :language, :valence, :arousal, :emotion, :confidence, :evidence";

  private static final String INSERT =
      "INSERT INTO catalogue_song (catalogue_id, "
          + COLUMNS
          + ") SELECT id, "
          + VALUES
          + " FROM catalogue WHERE name = :catalogue";

  private static final String UPDATE =
      "UPDATE catalogue_song SET position = :position, song_key = :key, cells = :cells,"
          + " track_id = coalesce(:file, (SELECT id FROM track WHERE path = :path)),"
          + " language = :language, valence = :valence, arousal = :arousal, emotion = :emotion,"
          + " confidence = :confidence, evidence = :evidence WHERE id = :id";

  private final Handle handle;
  private final String catalogue;

  SongWriter(Handle handle, String catalogue) {
    this.handle = handle;
    this.catalogue = catalogue;
  }

  void write(List<CatalogueRow> rows) {
    PreparedBatch songs = handle.prepareBatch(SONG);
    PreparedBatch stale = handle.prepareBatch(STALE);
    PreparedBatch inserts = handle.prepareBatch(INSERT);
    PreparedBatch updates = handle.prepareBatch(UPDATE);
    for (CatalogueRow row : rows) {
      row.song().filter(song -> song.file().isEmpty()).ifPresent(song -> addSong(songs, song));
      row.song()
          .filter(song -> song.file().isEmpty())
          .ifPresent(song -> stale.bind("path", path(song)).add());
      row.id()
          .ifPresentOrElse(
              id -> addRow(updates.bind("id", id), row),
              () -> addRow(inserts.bind("catalogue", catalogue), row));
    }
    songs.execute();
    stale.execute();
    inserts.execute();
    updates.execute();
  }

  private static void addSong(PreparedBatch batch, Song song) {
    TrackTags tags = song.tags();
    Path path = Path.of(path(song));
    batch
        .bind("path", path(song))
        .bind("title", tags.title())
        .bind("artist", tags.artist())
        .bind("album", tags.album())
        .bind("album_artist", tags.albumArtist())
        .bind("track_number", boxed(tags.trackNumber()))
        .bind("year", boxed(tags.year()))
        .bind("genres", TrackRow.joined(tags.genres()))
        .bind("moods", TrackRow.joined(tags.moods()))
        .bind("duration", song.duration().toMillis())
        .bind("search", SearchText.of(tags, path))
        .bind("sort", SearchText.order(tags, path))
        .bind("link", song.link().toString())
        .add();
  }

  private static void addRow(PreparedBatch batch, CatalogueRow row) {
    Optional<Song> song = row.song();
    Optional<TrackMood> mood = song.flatMap(Song::mood);
    batch
        .bind("position", row.position())
        .bind("key", song.map(Song::key).orElse(""))
        .bind("cells", row.cells())
        .bind("file", song.flatMap(Song::file).map(TrackId::value))
        .bind("path", song.map(SongWriter::path))
        .bind("language", song.flatMap(Song::language))
        .bind("valence", mood.map(it -> it.mood().valence()))
        .bind("arousal", mood.map(it -> it.mood().arousal()))
        .bind("emotion", mood.flatMap(TrackMood::emotion).map(Emotion::label))
        .bind("confidence", mood.map(TrackMood::confidence))
        .bind("evidence", mood.map(TrackMood::evidence))
        .add();
  }

  /** Names a song without a file, the same whichever catalogue tells of it. */
  private static String path(Song song) {
    return "catalogue/" + Fingerprint.of(song.key());
  }

  private static Optional<Integer> boxed(OptionalInt number) {
    return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
  }
}
