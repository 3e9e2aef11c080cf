package org.humoresque.library.sql;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.Quadrant;
import org.humoresque.library.store.ContentId;
import org.humoresque.library.store.SoundReading;
import org.humoresque.library.store.SoundReading.Feeling;
import org.humoresque.library.store.SoundReading.Key;
import org.humoresque.library.store.SoundReading.Measures;
import org.humoresque.library.store.SoundReading.Moment;
import org.humoresque.library.store.SoundReading.Outcome;
import org.humoresque.library.store.SoundReading.Tempo;
import org.humoresque.library.store.SoundStore.Summary;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** How what was heard stands in its row. */
final class SoundRow {

  /** The columns {@link #map} reads, by their names. */
  static final String COLUMNS =
      "outcome, reason, seconds, tempo, tempo_clarity, musical_key, key_clarity, loudness,"
          + " loudness_range, valence, arousal, confidence, quadrants, scores, genres, curve,"
          + " embedding, summary";

  private static final String INSERT =
      "INSERT INTO sound (content, analyzer, "
          + COLUMNS
          + ") VALUES (:content, :analyzer, :"
          + COLUMNS.replace(", ", ", :")
          + ") ON CONFLICT (content) DO UPDATE SET analyzer = excluded.analyzer, "
          + Arrays.stream(COLUMNS.split(", "))
              .map(column -> column + " = excluded." + column)
              .collect(Collectors.joining(", "));

  private SoundRow() {}

  static void write(Handle handle, String analyzer, ContentId content, SoundReading reading) {
    Update update =
        handle
            .createUpdate(INSERT)
            .bind("content", content.value())
            .bind("analyzer", analyzer)
            .bind("outcome", reading.outcome().name())
            .bind("reason", reading.reason());
    bind(update, reading.measures());
    bindFeeling(update, reading.feeling());
    update.execute();
  }

  private static void bind(Update update, Optional<Measures> measures) {
    update
        .bind("seconds", measures.map(it -> it.duration().toMillis() / 1000.0))
        .bind("tempo", measures.flatMap(Measures::tempo).map(Tempo::beatsPerMinute))
        .bind("tempo_clarity", measures.flatMap(Measures::tempo).map(Tempo::clarity))
        .bind("musical_key", measures.flatMap(Measures::key).map(Key::name))
        .bind("key_clarity", measures.flatMap(Measures::key).map(Key::clarity))
        .bind("loudness", measures.map(Measures::loudnessLufs))
        .bind("loudness_range", measures.map(Measures::loudnessRangeLu));
  }

  private static void bindFeeling(Update update, Optional<Feeling> feeling) {
    update
        .bind("valence", feeling.map(it -> it.mood().valence()))
        .bind("arousal", feeling.map(it -> it.mood().arousal()))
        .bind("confidence", feeling.map(Feeling::confidence))
        .bind("quadrants", feeling.map(it -> quadrants(it.quadrants())))
        .bind("scores", feeling.map(it -> LyricsMoodRow.text(it.scores())))
        .bind("genres", feeling.map(it -> genres(it.genres())))
        .bind("curve", feeling.map(it -> curve(it.curve())))
        .bind("embedding", feeling.map(it -> bytes(it.embedding())).orElse(new byte[0]))
        .bind("summary", feeling.map(Feeling::summary));
  }

  static SoundReading map(ResultSet row) throws SQLException {
    return new SoundReading(
        Outcome.valueOf(row.getString("outcome")),
        row.getString("reason"),
        measures(row),
        feeling(row));
  }

  /** Tempo, key, loudness and embedding from four columns, the first of which is given. */
  static Summary summary(ResultSet row, int column) throws SQLException {
    byte[] embedding = row.getBytes(column + 3);
    return new Summary(
        number(row, column),
        Optional.ofNullable(row.getString(column + 1)),
        number(row, column + 2),
        embedding == null || embedding.length == 0
            ? Optional.empty()
            : Optional.of(floats(embedding)));
  }

  private static OptionalDouble number(ResultSet row, int column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private static Optional<Measures> measures(ResultSet row) throws SQLException {
    double seconds = row.getDouble("seconds");
    if (row.wasNull()) {
      return Optional.empty();
    }
    String key = row.getString("musical_key");
    double tempo = row.getDouble("tempo");
    boolean beatless = row.wasNull();
    return Optional.of(
        new Measures(
            Duration.ofMillis(Math.round(seconds * 1000)),
            beatless
                ? Optional.empty()
                : Optional.of(new Tempo(tempo, row.getDouble("tempo_clarity"))),
            Optional.ofNullable(key).map(name -> new Key(name, clarity(row))),
            row.getDouble("loudness"),
            row.getDouble("loudness_range")));
  }

  private static double clarity(ResultSet row) {
    try {
      return row.getDouble("key_clarity");
    } catch (SQLException e) {
      throw new IllegalStateException("the column was selected", e);
    }
  }

  private static Optional<Feeling> feeling(ResultSet row) throws SQLException {
    String quadrants = row.getString("quadrants");
    return quadrants == null
        ? Optional.empty()
        : Optional.of(
            new Feeling(
                new Mood(row.getDouble("valence"), row.getDouble("arousal")),
                row.getDouble("confidence"),
                quadrants(quadrants),
                LyricsMoodRow.scores(row.getString("scores")),
                genres(row.getString("genres")),
                curve(row.getString("curve")),
                floats(row.getBytes("embedding")),
                row.getString("summary")));
  }

  private static String quadrants(Map<Quadrant, Double> probabilities) {
    return Quadrant.all().stream()
        .map(quadrant -> String.valueOf(probabilities.get(quadrant)))
        .collect(Collectors.joining(" "));
  }

  private static Map<Quadrant, Double> quadrants(String text) {
    String[] numbers = text.split(" ");
    Map<Quadrant, Double> quadrants = new EnumMap<>(Quadrant.class);
    Quadrant.all().forEach(it -> quadrants.put(it, Double.parseDouble(numbers[it.ordinal()])));
    return quadrants;
  }

  private static String genres(Map<String, Double> genres) {
    return genres.entrySet().stream()
        .map(genre -> genre.getKey() + " " + genre.getValue())
        .collect(Collectors.joining("\n"));
  }

  private static Map<String, Double> genres(String text) {
    Map<String, Double> genres = new LinkedHashMap<>();
    for (String line : text.lines().toList()) {
      int space = line.lastIndexOf(' ');
      genres.put(line.substring(0, space), Double.parseDouble(line.substring(space + 1)));
    }
    return genres;
  }

  private static String curve(List<Moment> curve) {
    return curve.stream()
        .map(
            it ->
                "%d %d %s %s"
                    .formatted(
                        it.start().toMillis(),
                        it.end().toMillis(),
                        it.mood().valence(),
                        it.mood().arousal()))
        .collect(Collectors.joining("\n"));
  }

  private static List<Moment> curve(String text) {
    List<Moment> curve = new ArrayList<>();
    for (String line : text.lines().toList()) {
      String[] fields = line.split(" ");
      curve.add(
          new Moment(
              Duration.ofMillis(Long.parseLong(fields[0])),
              Duration.ofMillis(Long.parseLong(fields[1])),
              new Mood(Double.parseDouble(fields[2]), Double.parseDouble(fields[3]))));
    }
    return curve;
  }

  private static byte[] bytes(float[] numbers) {
    ByteBuffer buffer =
        ByteBuffer.allocate(Float.BYTES * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
    buffer.asFloatBuffer().put(numbers);
    return buffer.array();
  }

  private static float[] floats(byte[] bytes) {
    float[] numbers = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(numbers);
    return numbers;
  }
}
