package org.humoresque.library.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.TrackMood;
import org.humoresque.kernel.TrackMood.Source;

/** How a mood stands beside its track: what the person said, and what was analysed. */
final class MoodRow {

  /** The columns {@link #map} reads, from {@code label l} and {@code mood m}. */
  static final String COLUMNS =
      "l.emotion, m.valence, m.arousal, m.emotion, m.confidence, m.source, m.evidence";

  /** Lays labels and moods beside tracks {@code t}. */
  static final String JOIN =
      " FROM track t LEFT JOIN label l ON l.content = t.content"
          + " LEFT JOIN mood m ON m.track_id = t.id ";

  /** True of the tracks that have either. */
  static final String KNOWN = " (l.emotion IS NOT NULL OR m.valence IS NOT NULL) ";

  private MoodRow() {}

  /** Reads a mood from the columns after the first {@code before}; the label wins. */
  static TrackMood map(ResultSet row, int before) throws SQLException {
    String label = row.getString(before + 1);
    if (label != null) {
      return TrackMood.labelled(Emotion.parse(label));
    }
    return new TrackMood(
        new Mood(row.getDouble(before + 2), row.getDouble(before + 3)),
        Optional.ofNullable(row.getString(before + 4)).map(Emotion::parse),
        row.getDouble(before + 5),
        Source.valueOf(row.getString(before + 6)),
        row.getString(before + 7));
  }
}
