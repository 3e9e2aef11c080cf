package org.humoresque.library.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.TrackMood;
import org.humoresque.kernel.TrackMood.Source;
import org.humoresque.library.store.MoodBlend;

/** How a mood stands beside its track: what the person said, and what was analysed. */
final class MoodRow {

  /** The columns {@link #map} reads, from {@code label l} and {@code mood m}. */
  static final String COLUMNS =
      "l.emotion, m.valence, m.arousal, m.emotion, m.confidence, m.source, m.evidence,"
          + " y.valence, y.arousal, y.confidence, y.scores, y.summary,"
          + " c.valence, c.arousal, c.emotion, c.confidence, c.evidence";

  /** How many columns those are. */
  static final int WIDTH = 17;

  /** Lays labels, moods and the moods of words beside tracks {@code t}. */
  static final String JOIN =
      " FROM track t LEFT JOIN label l ON l.content = t.content"
          + " LEFT JOIN mood m ON m.track_id = t.id"
          + " LEFT JOIN track_lyrics s ON s.track_id = t.id"
          + " LEFT JOIN lyrics_mood y ON y.hash = s.hash"
          + " LEFT JOIN catalogue_song c ON c.id = (SELECT max(id) FROM catalogue_song"
          + " WHERE track_id = t.id AND valence IS NOT NULL) ";

  /** True of the tracks that have either. */
  static final String KNOWN =
      " (l.emotion IS NOT NULL OR m.valence IS NOT NULL OR y.valence IS NOT NULL"
          + " OR c.valence IS NOT NULL) ";

  private MoodRow() {}

  /**
   * Reads a mood from the columns after the first {@code before}; the label wins, see MoodBlend.
   */
  static TrackMood map(ResultSet row, int before) throws SQLException {
    String label = row.getString(before + 1);
    if (label != null) {
      return TrackMood.labelled(Emotion.parse(label));
    }
    Optional<TrackMood> tags = ofTags(row, before);
    Optional<TrackMood> words = ofWords(row, before);
    return ofCatalogue(row, before)
        .or(() -> MoodBlend.of(tags, words))
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

  /** What a person's catalogue says of this very song counts before what the file says. */
  private static Optional<TrackMood> ofCatalogue(ResultSet row, int before) throws SQLException {
    double valence = row.getDouble(before + 13);
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(
            new TrackMood(
                new Mood(valence, row.getDouble(before + 14)),
                Optional.ofNullable(row.getString(before + 15)).map(Emotion::parse),
                row.getDouble(before + 16),
                Source.CATALOGUE,
                row.getString(before + 17)));
  }

  private static Optional<TrackMood> ofWords(ResultSet row, int before) throws SQLException {
    double valence = row.getDouble(before + 8);
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(
            new TrackMood(
                new Mood(valence, row.getDouble(before + 9)),
                Optional.of(LyricsMoodRow.scores(row.getString(before + 11)).dominant()),
                row.getDouble(before + 10),
                Source.LYRICS,
                row.getString(before + 12)));
  }
}
