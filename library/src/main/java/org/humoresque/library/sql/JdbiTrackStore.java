package org.humoresque.library.sql;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.MoodFusion;
import org.humoresque.kernel.MoodedTrack;
import org.humoresque.kernel.Track;
import org.humoresque.kernel.TrackId;
import org.humoresque.kernel.TrackMood;
import org.humoresque.library.store.SearchText;
import org.humoresque.library.store.TrackStore;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The tracks in SQLite. */
final class JdbiTrackStore implements TrackStore {

  private final LibraryDatabase database;
  private final MoodFusion fusion;

  JdbiTrackStore(LibraryDatabase database, MoodFusion fusion) {
    this.database = database;
    this.fusion = fusion;
  }

  @Override
  public List<Track> search(String query, int limit, int offset) {
    requireNotNegative("limit", limit);
    requireNotNegative("offset", offset);
    List<String> words = SearchText.words(query);
    String sql =
        "SELECT "
            + TrackRow.COLUMNS
            + " FROM track t"
            + where(words)
            + " ORDER BY t.sort_key, t.id LIMIT :limit OFFSET :offset";
    return database.read(
        handle ->
            bound(handle.createQuery(sql), words)
                .bind("limit", limit)
                .bind("offset", offset)
                .map(TrackRow::map)
                .list());
  }

  @Override
  public long count() {
    return count("");
  }

  @Override
  public long count(String query) {
    List<String> words = SearchText.words(query);
    String sql = "SELECT count(*) FROM track t" + where(words);
    return database.read(handle -> bound(handle.createQuery(sql), words).mapTo(Long.class).one());
  }

  @Override
  public long countBelow(Path folder) {
    String sql = "SELECT count(*) FROM track WHERE substr(path, 1, length(:below)) = :below";
    return database.read(
        handle ->
            handle.createQuery(sql).bind("below", Tables.below(folder)).mapTo(Long.class).one());
  }

  @Override
  public Optional<Track> find(TrackId id) {
    String sql = "SELECT " + TrackRow.COLUMNS + " FROM track t WHERE t.id = :id";
    return database.read(
        handle -> handle.createQuery(sql).bind("id", id.value()).map(TrackRow::map).findOne());
  }

  @Override
  public List<MoodedTrack> mooded() {
    String sql =
        "SELECT "
            + TrackRow.COLUMNS
            + ", "
            + MoodRow.COLUMNS
            + MoodRow.JOIN
            + "WHERE"
            + MoodRow.KNOWN
            + "ORDER BY t.id";
    return database.read(
        handle ->
            handle
                .createQuery(sql)
                .map(
                    (row, context) ->
                        new MoodedTrack(
                            TrackRow.map(row, context), MoodRow.map(row, TrackRow.WIDTH, fusion)))
                .list());
  }

  @Override
  public long moodedCount() {
    String sql = "SELECT count(*)" + MoodRow.JOIN + "WHERE" + MoodRow.KNOWN;
    return database.read(handle -> handle.createQuery(sql).mapTo(Long.class).one());
  }

  @Override
  public Optional<TrackMood> mood(TrackId id) {
    String sql =
        "SELECT " + MoodRow.COLUMNS + MoodRow.JOIN + "WHERE t.id = :id AND" + MoodRow.KNOWN;
    return database.read(
        handle ->
            handle
                .createQuery(sql)
                .bind("id", id.value())
                .map((row, context) -> MoodRow.map(row, 0, fusion))
                .findOne());
  }

  @Override
  public void label(TrackId id, Emotion emotion) {
    String sql =
        "INSERT INTO label (content, emotion) SELECT content, :emotion FROM track WHERE id = :id"
            + " ON CONFLICT (content) DO UPDATE SET emotion = excluded.emotion";
    database.change(
        handle -> {
          requireTrack(handle, id);
          handle
              .createUpdate(sql)
              .bind("id", id.value())
              .bind("emotion", emotion.label())
              .execute();
        });
  }

  @Override
  public void unlabel(TrackId id) {
    String sql = "DELETE FROM label WHERE content = (SELECT content FROM track WHERE id = :id)";
    database.change(
        handle -> {
          requireTrack(handle, id);
          handle.createUpdate(sql).bind("id", id.value()).execute();
        });
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
  public long revision() {
    return database.revision();
  }

  private static String where(List<String> words) {
    return words.isEmpty()
        ? ""
        : IntStream.range(0, words.size())
            .mapToObj(i -> "instr(t.search_text, :word" + i + ") > 0")
            .collect(Collectors.joining(" AND ", " WHERE ", ""));
  }

  private static Query bound(Query query, List<String> words) {
    IntStream.range(0, words.size()).forEach(i -> query.bind("word" + i, words.get(i)));
    return query;
  }

  private static void requireTrack(Handle handle, TrackId id) {
    String sql = "SELECT count(*) FROM track WHERE id = :id";
    if (handle.createQuery(sql).bind("id", id.value()).mapTo(Long.class).one() == 0) {
      throw new IllegalArgumentException("there is no track " + id.value());
    }
  }

  private static void requireNotNegative(String name, int value) {
    if (value < 0) {
      throw new IllegalArgumentException(name + " must be 0 or more, but is " + value);
    }
  }
}
