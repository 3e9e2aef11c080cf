package org.humoresque.library.sql;

import java.net.URI;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.humoresque.kernel.Track;
import org.humoresque.kernel.Track.Cover;
import org.humoresque.kernel.TrackId;
import org.humoresque.kernel.TrackTags;
import org.jdbi.v3.core.statement.StatementContext;

/** How a track stands in its row. */
final class TrackRow {

  /** The columns {@link #map} reads, from table {@code track} named {@code t}. */
  static final String COLUMNS =
      "t.id, t.path, t.title, t.artist, t.album, t.album_artist, t.track_number, t.year,"
          + " t.genres, t.moods, t.duration_ms, t.cover, t.link";

  /** How many columns those are. */
  static final int WIDTH = 13;

  private TrackRow() {}

  static Track map(ResultSet row, StatementContext context) throws SQLException {
    TrackTags tags =
        new TrackTags(
            Optional.ofNullable(row.getString(3)),
            Optional.ofNullable(row.getString(4)),
            Optional.ofNullable(row.getString(5)),
            Optional.ofNullable(row.getString(6)),
            optionalInt(row, 7),
            optionalInt(row, 8),
            lines(row.getString(9)),
            lines(row.getString(10)));
    return new Track(
        new TrackId(row.getLong(1)),
        Path.of(row.getString(2)),
        tags,
        Duration.ofMillis(row.getLong(11)),
        cover(row, 12),
        Optional.ofNullable(row.getString(13)).map(URI::create));
  }

  static Optional<Cover> cover(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).map(Cover::valueOf);
  }

  /** Several values in one column, one a line. */
  static String joined(List<String> values) {
    return values.stream()
        .map(value -> value.replace('\n', ' '))
        .filter(value -> !value.isBlank())
        .collect(Collectors.joining("\n"));
  }

  static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("\n"));
  }

  private static OptionalInt optionalInt(ResultSet row, int column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
  }
}
