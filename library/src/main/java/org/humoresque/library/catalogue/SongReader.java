package org.humoresque.library.catalogue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.humoresque.library.match.SongKey;
import org.humoresque.library.scan.TagText;
import org.humoresque.library.store.Languages;
import org.humoresque.library.table.Cell;

/** Makes songs of a catalogue's rows. */
public final class SongReader {

  private static final Pattern SEVERAL = Pattern.compile("\\s*[;|\\n]\\s*");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[5-9]\\d\\d|20\\d\\d)(?!\\d)");
  private static final Pattern CLOCK =
      Pattern.compile("(?:(\\d+):)?(\\d{1,2}):(\\d{2})(?:\\.\\d+)?");

  /** No song takes so many seconds; so a number above it counts milliseconds. */
  private static final double MOST_SECONDS = 20_000;

  private final Mapping mapping;
  private final int lastColumn;

  /**
   * @param columns how many the header names; cells beyond belong to the last
   */
  public SongReader(Mapping mapping, int columns) {
    this.mapping = mapping;
    this.lastColumn = columns - 1;
  }

  /**
   * @return empty if the row names no song
   */
  public Optional<CatalogueSong> read(List<Cell> row) {
    Optional<String> path = text(row, Field.PATH);
    Optional<String> url = text(row, Field.URL);
    Optional<String> id = text(row, Field.ID);
    Optional<String> named = text(row, Field.TITLE).map(SongKey::withoutFileEnding);
    Optional<String> title =
        named.filter(name -> !name.isEmpty()).or(() -> id).or(() -> path).or(() -> url);
    if (title.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> artist = text(row, Field.ARTIST);
    String key =
        SongKey.of(artist, named)
            .filter(it -> !it.artists().isEmpty())
            .map(SongKey::text)
            .orElseGet(() -> "\u0002" + id.or(() -> path).or(() -> url).orElse(title.get()));
    return Optional.of(
        new CatalogueSong(
            title.get(),
            artist,
            text(row, Field.ALBUM),
            text(row, Field.ALBUM_ARTIST),
            whole(row, Field.TRACK_NUMBER),
            year(row),
            several(row, Field.GENRE),
            text(row, Field.LANGUAGE).map(Languages::code),
            statement(row),
            duration(row),
            path,
            Links.of(title.get(), artist, url, id),
            key));
  }

  private MoodWords.Statement statement(List<Cell> row) {
    List<String> words = new ArrayList<>(several(row, Field.EMOTION));
    several(row, Field.MOOD).stream().filter(word -> !words.contains(word)).forEach(words::add);
    return new MoodWords.Statement(words, rated(row, Field.VALENCE), rated(row, Field.ENERGY));
  }

  private Optional<Double> rated(List<Cell> row, Field field) {
    Scale scale = mapping.scales().get(field);
    OptionalDouble number = number(row, field);
    if (scale == null || number.isEmpty()) {
      return Optional.empty();
    }
    OptionalDouble place = scale.centred(number.getAsDouble());
    return place.isPresent() ? Optional.of(place.getAsDouble()) : Optional.empty();
  }

  private OptionalInt year(List<Cell> row) {
    Matcher matcher = YEAR.matcher(text(row, Field.YEAR).orElse(""));
    return matcher.find()
        ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
        : OptionalInt.empty();
  }

  private OptionalInt whole(List<Cell> row, Field field) {
    OptionalDouble number = number(row, field);
    return number.isPresent() && number.getAsDouble() >= 1 && number.getAsDouble() < 1e6
        ? OptionalInt.of((int) number.getAsDouble())
        : OptionalInt.empty();
  }

  private Duration duration(List<Cell> row) {
    OptionalDouble number = number(row, Field.DURATION);
    if (number.isPresent() && number.getAsDouble() > 0 && number.getAsDouble() < 1e9) {
      double seconds =
          number.getAsDouble() > MOST_SECONDS ? number.getAsDouble() / 1000 : number.getAsDouble();
      return Duration.ofMillis(Math.round(seconds * 1000));
    }
    Matcher clock = CLOCK.matcher(text(row, Field.DURATION).orElse(""));
    return clock.matches()
        ? Duration.ofHours(clock.group(1) == null ? 0 : Long.parseLong(clock.group(1)))
            .plusMinutes(Long.parseLong(clock.group(2)))
            .plusSeconds(Long.parseLong(clock.group(3)))
        : Duration.ZERO;
  }

  private List<String> several(List<Cell> row, Field field) {
    return cells(row, field).stream()
        .flatMap(cell -> Arrays.stream(SEVERAL.split(mended(cell))))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .distinct()
        .toList();
  }

  private Optional<String> text(List<Cell> row, Field field) {
    return cells(row, field).stream()
        .findFirst()
        .map(SongReader::mended)
        .filter(it -> !it.isEmpty());
  }

  private OptionalDouble number(List<Cell> row, Field field) {
    return cells(row, field).stream()
        .findFirst()
        .map(Cell::asNumber)
        .orElse(OptionalDouble.empty());
  }

  private List<Cell> cells(List<Cell> row, Field field) {
    Integer column = mapping.columns().get(field);
    if (column == null || column >= row.size()) {
      return List.of();
    }
    return column == lastColumn ? row.subList(column, row.size()) : List.of(row.get(column));
  }

  private static String mended(Cell cell) {
    return TagText.mended(cell.value()).strip();
  }
}
