package org.humoresque.library.sql;

import java.net.URI;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.humoresque.kernel.AlbumPlace;
import org.humoresque.kernel.ReplayGain;
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
          + " t.genres, t.moods, t.duration_ms, t.cover, t.link, t.artists, t.track_total,"
          + " t.disc_number, t.disc_total, t.compilation, t.language, t.bpm, t.track_gain,"
          + " t.track_peak, t.album_gain, t.album_peak";

  /** How many columns those are. */
  static final int WIDTH = 24;

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
            lines(row.getString(10)),
            lines(row.getString(14)),
            place(row),
            Optional.ofNullable(row.getString(19)),
            optionalDouble(row, 20),
            gain(row));
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

  private static AlbumPlace place(ResultSet row) throws SQLException {
    return new AlbumPlace(
        optionalInt(row, 15), optionalInt(row, 16), optionalInt(row, 17), row.getInt(18) != 0);
  }

  private static ReplayGain gain(ResultSet row) throws SQLException {
    return new ReplayGain(
        optionalDouble(row, 21),
        optionalDouble(row, 22),
        optionalDouble(row, 23),
        optionalDouble(row, 24));
  }

  private static OptionalDouble optionalDouble(ResultSet row, int column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private static OptionalInt optionalInt(ResultSet row, int column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
  }
}
