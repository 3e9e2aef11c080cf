package org.humoresque.library.sql;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.humoresque.library.store.LanguageDetector;
import org.humoresque.library.store.LanguageSource;
import org.humoresque.library.store.Languages;
import org.humoresque.library.store.SearchTokens;
import org.humoresque.library.table.TextEncoding;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Works off what is to be made of changed songs: what they are found by, and their language. */
final class Derivation {

  /** How many songs are worked off at a time. */
  static final int BATCH = 500;

  private static final Pattern TIMES = Pattern.compile("[\\[<][^\\]>\n]{1,40}[\\]>]");
  private static final Pattern ENDING = Pattern.compile("\\.[^./\\\\]{1,5}$");

  private static final String CHANGED =
      """
      SELECT t.id, t.path, t.title, t.artist, t.album, t.album_artist, t.genres, t.language,
        (SELECT c.language FROM catalogue_song c WHERE c.id = (SELECT max(id) FROM catalogue_song
          WHERE track_id = t.id AND language IS NOT NULL)), w.bytes, t.artists
      FROM derived_todo d JOIN track t ON t.id = d.track_id
      LEFT JOIN track_lyrics s ON s.track_id = t.id LEFT JOIN lyrics w ON w.hash = s.hash
      WHERE d.track_id <= :last
      """;

  private static final String LANGUAGE =
      "INSERT INTO derived_language (track_id, language, source)"
          + " VALUES (:id, :language, :source)"
          + " ON CONFLICT (track_id) DO UPDATE SET language = excluded.language,"
          + " source = excluded.source";

  /** Who looks so seldom reads all songs anew. */
  private static final String FORGET =
      "DELETE FROM derived_change WHERE number <"
          + " (SELECT max(number) FROM derived_change) - 100000";

  private final Engine engine;
  private final LanguageDetector languages;

  Derivation(Engine engine, LanguageDetector languages) {
    this.engine = engine;
    this.languages = languages;
  }

  /** All there is to do, inside the transaction that made it so. */
  void finish(Handle handle) {
    while (step(handle)) {
      // the next batch
    }
  }

  /**
   * Some of what there is to do.
   *
   * @return whether there was any
   */
  boolean step(Handle handle) {
    Optional<Long> last =
        handle
            .createQuery(
                "SELECT max(track_id) FROM (SELECT track_id FROM derived_todo ORDER BY track_id"
                    + " LIMIT "
                    + BATCH
                    + ") AS batch")
            .mapTo(Long.class)
            .findOne();
    last.ifPresent(
        id -> {
          List<Changed> songs =
              handle
                  .createQuery(CHANGED)
                  .bind("last", id)
                  .map((row, context) -> changed(row))
                  .list();
          write(handle, songs);
          handle.execute("DELETE FROM derived_todo WHERE track_id <= ?", id);
        });
    return last.isPresent();
  }

  private void write(Handle handle, List<Changed> songs) {
    if (songs.isEmpty()) {
      return;
    }
    PreparedBatch found = handle.prepareBatch(LANGUAGE);
    PreparedBatch unknown = handle.prepareBatch("DELETE FROM derived_language WHERE track_id = ?");
    PreparedBatch changes = handle.prepareBatch("INSERT INTO derived_change (track_id) VALUES (?)");
    for (Changed song : songs) {
      engine.index(handle, song.id(), song.tokens());
      changes.add(song.id());
      song.language(languages)
          .ifPresentOrElse(
              told ->
                  found
                      .bind("id", song.id())
                      .bind("language", told.language())
                      .bind("source", told.source().name())
                      .add(),
              () -> unknown.add(song.id()));
    }
    found.execute();
    unknown.execute();
    changes.execute();
    handle.execute(FORGET);
  }

  private static Changed changed(ResultSet row) throws SQLException {
    String path = row.getString(2);
    String name = path.substring(path.lastIndexOf('/') + 1);
    byte @Nullable [] words = row.getBytes(10);
    return new Changed(
        row.getLong(1),
        Optional.ofNullable(row.getString(3)).orElseGet(() -> ENDING.matcher(name).replaceAll("")),
        Optional.ofNullable(row.getString(3)),
        text(row, 4) + " " + text(row, 11),
        text(row, 5) + " " + text(row, 6),
        row.getString(7),
        Optional.ofNullable(row.getString(8)).filter(it -> !it.isBlank()),
        Optional.ofNullable(row.getString(9)).filter(it -> !it.isBlank()),
        words == null ? "" : text(words));
  }

  private static String text(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).orElse("");
  }

  /** Lyrics without their time stamps. */
  private static String text(byte[] bytes) {
    try {
      TextEncoding encoding = TextEncoding.of(new ByteArrayInputStream(bytes));
      int mark = encoding.markBytes();
      String text = new String(bytes, mark, bytes.length - mark, encoding.charset());
      return TIMES.matcher(text).replaceAll(" ");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A language and what tells it. */
  private record Told(String language, LanguageSource source) {}

  /**
   * A song to work off.
   *
   * @param shown its title, or the name of its file
   */
  private record Changed(
      long id,
      String shown,
      Optional<String> title,
      String artist,
      String albums,
      String genres,
      Optional<String> tag,
      Optional<String> catalogue,
      String words) {

    Set<String> tokens() {
      Set<String> tokens = new LinkedHashSet<>();
      String key = SearchTokens.key(shown);
      if (!key.isEmpty()) {
        tokens.add(SearchTier.WHOLE_TITLE + key);
      }
      add(tokens, SearchTier.TITLE, shown, SearchTokens::ofSong);
      add(tokens, SearchTier.ARTIST, artist, SearchTokens::ofSong);
      add(tokens, SearchTier.ALBUM, albums, SearchTokens::ofSong);
      add(tokens, SearchTier.GENRE, genres, SearchTokens::ofSong);
      add(tokens, SearchTier.WORDS, words, SearchTokens::ofWords);
      return tokens;
    }

    private static void add(
        Set<String> tokens,
        char field,
        String text,
        Function<String, java.util.Collection<String>> reading) {
      reading.apply(text).forEach(word -> tokens.add(field + word));
    }

    Optional<Told> language(LanguageDetector languages) {
      return tag.map(it -> new Told(Languages.code(it), LanguageSource.TAG))
          .or(() -> catalogue.map(it -> new Told(Languages.code(it), LanguageSource.CATALOGUE)))
          .or(() -> languages.detect(words).map(it -> new Told(it, LanguageSource.LYRICS)))
          .or(() -> title.flatMap(languages::detect).map(it -> new Told(it, LanguageSource.TITLE)));
    }
  }
}
