package org.humoresque.library.sql;

import java.util.Optional;
import org.humoresque.kernel.Track;
import org.humoresque.kernel.TrackId;
import org.humoresque.kernel.TrackTags;
import org.humoresque.library.store.ScannedLyrics;
import org.humoresque.library.store.ScannedTrack;
import org.humoresque.library.store.SearchText;
import org.humoresque.library.store.Sidecar;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Writes scanned tracks into their rows, inside one transaction. */
final class TrackWriter {

  private static final String INSERT =
      """
      INSERT INTO track (path, size, modified_ns, content, title, artist, album, album_artist,
        track_number, year, genres, moods, duration_ms, cover, search_text, sort_key,
        lyrics_file, lyrics_size, lyrics_modified_ns, artists, track_total, disc_number,
        disc_total, compilation, language, bpm, track_gain, track_peak, album_gain, album_peak)
      VALUES (:path, :size, :modified, :content, :title, :artist, :album, :album_artist,
        :track_number, :year, :genres, :moods, :duration, :cover, :search, :sort,
        :lyrics_file, :lyrics_size, :lyrics_modified, :artists, :track_total, :disc_number,
        :disc_total, :compilation, :language, :bpm, :track_gain, :track_peak, :album_gain,
        :album_peak)
      """;

  private static final String UPDATE =
      """
      UPDATE track SET path = :path, size = :size, modified_ns = :modified, content = :content,
        title = :title, artist = :artist, album = :album, album_artist = :album_artist,
        track_number = :track_number, year = :year, genres = :genres, moods = :moods,
        duration_ms = :duration, cover = :cover, search_text = :search, sort_key = :sort,
        lyrics_file = :lyrics_file, lyrics_size = :lyrics_size,
        lyrics_modified_ns = :lyrics_modified, artists = :artists, track_total = :track_total,
        disc_number = :disc_number, disc_total = :disc_total, compilation = :compilation,
        language = :language, bpm = :bpm, track_gain = :track_gain, track_peak = :track_peak,
        album_gain = :album_gain, album_peak = :album_peak
      WHERE id = :id
      """;

  /** A label follows its track to new content, unless that content was known before. */
  private static final String KEEP_LABEL =
      """
      INSERT INTO label (content, emotion)
      SELECT :content, l.emotion FROM track t JOIN label l ON l.content = t.content
      WHERE t.id = :id
        AND NOT EXISTS (SELECT 1 FROM track other WHERE other.content = :content)
      ON CONFLICT (content) DO NOTHING
      """;

  /** Whoever stood at a place that another track takes stands nowhere until it is found. */
  private static final String DISPLACE =
      "UPDATE track SET path = 'displaced/' || id WHERE path = ? AND id <> ?";

  private final Handle handle;
  private final FormerNames formerNames;
  private final boolean hasFailures;

  TrackWriter(Handle handle) {
    this.handle = handle;
    this.formerNames = new FormerNames(handle);
    this.hasFailures =
        handle.createQuery("SELECT count(*) FROM failure").mapTo(Long.class).one() > 0;
  }

  Track write(ScannedTrack scanned) {
    scanned.former().ifPresent(former -> formerNames.replace(former, scanned.content()));
    if (hasFailures) {
      handle.execute("DELETE FROM failure WHERE path = ?", scanned.file().toString());
    }
    TrackId id = scanned.id().map(known -> update(known, scanned)).orElseGet(() -> insert(scanned));
    if (scanned.id().isPresent() || !scanned.lyrics().equals(ScannedLyrics.NONE)) {
      new LyricsWriter(handle).write(id, scanned.lyrics());
    }
    return new Track(id, scanned.file(), scanned.tags(), scanned.duration(), scanned.cover());
  }

  private TrackId insert(ScannedTrack scanned) {
    return bound(handle.createUpdate(INSERT), scanned)
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .map(TrackId::new)
        .one();
  }

  private TrackId update(TrackId id, ScannedTrack scanned) {
    handle.execute(DISPLACE, scanned.file().toString(), id.value());
    handle
        .createUpdate(KEEP_LABEL)
        .bind("id", id.value())
        .bind("content", scanned.content().value())
        .execute();
    Belongings.follow(handle, id.value(), scanned.content().value());
    bound(handle.createUpdate(UPDATE), scanned).bind("id", id.value()).execute();
    handle.execute("UPDATE mood SET analyzer = '' WHERE track_id = ?", id.value());
    return id;
  }

  private static Update bound(Update statement, ScannedTrack scanned) {
    TrackTags tags = scanned.tags();
    Optional<Sidecar> sidecar = scanned.lyrics().sidecar();
    return withDetails(statement, tags)
        .bind("path", scanned.file().toString())
        .bind("size", scanned.stamp().size())
        .bind("modified", scanned.stamp().modifiedNanos())
        .bind("content", scanned.content().value())
        .bind("title", tags.title())
        .bind("artist", tags.artist())
        .bind("album", tags.album())
        .bind("album_artist", tags.albumArtist())
        .bind("track_number", tags.trackNumber())
        .bind("year", tags.year())
        .bind("genres", TrackRow.joined(tags.genres()))
        .bind("moods", TrackRow.joined(tags.moods()))
        .bind("duration", scanned.duration().toMillis())
        .bind("cover", scanned.cover().map(Enum::name))
        .bind("lyrics_file", sidecar.map(file -> file.file().toString()))
        .bind("lyrics_size", sidecar.map(file -> file.stamp().size()))
        .bind("lyrics_modified", sidecar.map(file -> file.stamp().modifiedNanos()))
        .bind("search", SearchText.of(tags, scanned.file()))
        .bind("sort", SearchText.order(tags, scanned.file()));
  }

  private static Update withDetails(Update statement, TrackTags tags) {
    return statement
        .bind("artists", TrackRow.joined(tags.artists()))
        .bind("track_total", tags.place().trackTotal())
        .bind("disc_number", tags.place().disc())
        .bind("disc_total", tags.place().discTotal())
        .bind("compilation", tags.place().compilation() ? 1 : 0)
        .bind("language", tags.language())
        .bind("bpm", tags.beatsPerMinute())
        .bind("track_gain", tags.gain().trackGain())
        .bind("track_peak", tags.gain().trackPeak())
        .bind("album_gain", tags.gain().albumGain())
        .bind("album_peak", tags.gain().albumPeak());
  }
}
