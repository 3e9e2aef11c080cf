package org.humoresque.library.sql;

import java.util.Optional;
import org.humoresque.kernel.TrackId;
import org.humoresque.library.store.LyricsText;
import org.humoresque.library.store.LyricsText.Origin;
import org.humoresque.library.store.ScannedLyrics;
import org.humoresque.library.store.ScannedLyrics.Problem;
import org.jdbi.v3.core.Handle;

/** Writes which words a track has, inside one transaction. */
final class LyricsWriter {

  private static final String INSERT =
      """
      INSERT INTO track_lyrics
        (track_id, origin, name, hash, problem_name, problem)
      VALUES (:id, :origin, :name, :hash, :problem_name, :problem)
      ON CONFLICT (track_id) DO UPDATE SET origin = excluded.origin, name = excluded.name,
        hash = excluded.hash, problem_name = excluded.problem_name, problem = excluded.problem
      """;

  private final Handle handle;

  LyricsWriter(Handle handle) {
    this.handle = handle;
  }

  /** Puts what was found in place of what was known; words that were looked up give way to it. */
  void write(TrackId track, ScannedLyrics lyrics) {
    handle.execute(
        "DELETE FROM track_lyrics WHERE track_id = ? AND origin IS DISTINCT FROM ?",
        track.value(),
        Origin.LOOKUP.name());
    if (lyrics.text().isPresent() || lyrics.problem().isPresent()) {
      lyrics.text().ifPresent(this::keep);
      place(track, lyrics.text(), lyrics.problem());
    }
  }

  /** Keeps a text, once. */
  void keep(LyricsText text) {
    handle.execute(
        "INSERT INTO lyrics (hash, bytes) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING",
        text.hash(),
        text.bytes());
  }

  /** Gives a track its words, which are kept already. */
  void place(TrackId track, Optional<LyricsText> text, Optional<Problem> problem) {
    handle
        .createUpdate(INSERT)
        .bind("id", track.value())
        .bind("origin", text.map(it -> it.origin().name()))
        .bind("name", text.map(LyricsText::name))
        .bind("hash", text.map(LyricsText::hash))
        .bind("problem_name", problem.map(Problem::place))
        .bind("problem", problem.map(Problem::reason))
        .execute();
  }
}
