package org.humoresque.library.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.EmotionScores;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.MoodFusion;
import org.humoresque.kernel.TrackMood;
import org.humoresque.kernel.TrackMood.Source;

/** How a mood stands beside its track: what the person said, and what tags, words and sound say. */
final class MoodRow {

  /** The columns {@link #map} reads, from {@code label l} and {@code mood m}. */
  static final String COLUMNS =
      "l.emotion, m.valence, m.arousal, m.emotion, m.confidence, m.source, m.evidence,"
          + " y.valence, y.arousal, y.confidence, y.scores, y.summary,"
          + " a.valence, a.arousal, a.confidence, a.scores, a.summary,"
          + " c.valence, c.arousal, c.emotion, c.confidence, c.evidence";

  /** How many columns those are. */
  static final int WIDTH = 22;

  private static final int LYRICS = 8;
  private static final int SOUND = 13;
  private static final int CATALOGUE = 18;

  /** Lays labels, moods, and the moods of words and sound beside tracks {@code t}. */
  static final String JOIN =
      " FROM track t LEFT JOIN label l ON l.content = t.content"
          + " LEFT JOIN mood m ON m.track_id = t.id"
          + " LEFT JOIN track_lyrics s ON s.track_id = t.id"
          + " LEFT JOIN lyrics_mood y ON y.hash = s.hash"
          + " LEFT JOIN sound a ON a.content = t.content"
          + " LEFT JOIN catalogue_song c ON c.id = (SELECT max(id) FROM catalogue_song"
          + " WHERE track_id = t.id AND valence IS NOT NULL) ";

  /** True of the tracks that have any. */
  static final String KNOWN =
      " (l.emotion IS NOT NULL OR m.valence IS NOT NULL OR y.valence IS NOT NULL"
          + " OR a.valence IS NOT NULL OR c.valence IS NOT NULL) ";

  private MoodRow() {}

  /** Reads a mood from the columns after the first {@code before}. */
  static TrackMood map(ResultSet row, int before, MoodFusion fusion) throws SQLException {
    List<TrackMood> clues = new ArrayList<>();
    String label = row.getString(before + 1);
    if (label != null) {
      clues.add(TrackMood.labelled(Emotion.parse(label)));
    } else {
      ofTags(row, before).ifPresent(clues::add);
      of(Source.LYRICS, row, before + LYRICS).ifPresent(clues::add);
      of(Source.AUDIO, row, before + SOUND).ifPresent(clues::add);
      ofCatalogue(row, before + CATALOGUE).ifPresent(clues::add);
    }
    return fusion
        .fuse(clues)
        .orElseThrow(() -> new IllegalStateException("a track without a mood was selected"));
  }

  private static Optional<TrackMood> ofTags(ResultSet row, int before) throws SQLException {
    double valence = row.getDouble(before + 2);
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(
            new TrackMood(
                new Mood(valence, row.getDouble(before + 3)),
                Optional.ofNullable(row.getString(before + 4)).map(Emotion::parse),
                row.getDouble(before + 5),
                Source.valueOf(row.getString(before + 6)),
                row.getString(before + 7)));
  }

  private static Optional<TrackMood> of(Source source, ResultSet row, int first)
      throws SQLException {
    double valence = row.getDouble(first);
    if (row.wasNull()) {
      return Optional.empty();
    }
    EmotionScores scores = LyricsMoodRow.scores(row.getString(first + 3));
    return Optional.of(
        new TrackMood(
            new Mood(valence, row.getDouble(first + 1)),
            Optional.of(scores.dominant()),
            Optional.of(scores),
            row.getDouble(first + 2),
            List.of(source),
            row.getString(first + 4)));
  }

  private static Optional<TrackMood> ofCatalogue(ResultSet row, int first) throws SQLException {
    double valence = row.getDouble(first);
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(
            new TrackMood(
                new Mood(valence, row.getDouble(first + 1)),
                Optional.ofNullable(row.getString(first + 2)).map(Emotion::parse),
                row.getDouble(first + 3),
                Source.CATALOGUE,
                row.getString(first + 4)));
  }
}
