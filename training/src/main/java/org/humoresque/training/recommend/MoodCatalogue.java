package org.humoresque.training.recommend;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.MoodedTrack;
import org.humoresque.kernel.Track;
import org.humoresque.kernel.TrackId;
import org.humoresque.kernel.TrackMood;
import org.humoresque.kernel.TrackMood.Source;
import org.humoresque.kernel.TrackTags;
import org.humoresque.recommend.Song;
import org.humoresque.recommend.SongIndex;
import org.humoresque.recommend.SongLabels;
import org.humoresque.recommend.Sound;
import org.humoresque.training.data.UnreadableDataException;

/**
 * A table of songs with measured valence and energy from 0 to 1 and a mood that somebody gave them:
 * {@code name,artist,valence,energy,mood}, and where there is one, {@code genre}, {@code
 * release_date}, {@code tempo} and {@code length} in milliseconds. The songs' moods are what
 * valence and energy say, as for any imported catalogue.
 */
public final class MoodCatalogue {

  private static final List<String> NEEDED = List.of("artist", "valence", "energy", "mood");

  /** Where moods that tables of this form name lie on the plane of feelings. */
  private static final Map<String, Mood> MOODS =
      Map.ofEntries(
          Map.entry("happy", new Mood(0.81, 0.51)),
          Map.entry("energetic", new Mood(0.5, 0.7)),
          Map.entry("angry", new Mood(-0.51, 0.59)),
          Map.entry("sad", new Mood(-0.63, -0.27)),
          Map.entry("calm", new Mood(0.4, -0.5)),
          Map.entry("relaxed", new Mood(0.4, -0.5)));

  /** As a catalogue's numbers are trusted. */
  private static final double CONFIDENCE = 0.6;

  private MoodCatalogue() {}

  /** Whether a table has the columns. */
  public static boolean isOne(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")
        && Files.isRegularFile(file)
        && columns(file).containsAll(NEEDED);
  }

  /**
   * @throws UnreadableDataException naming the file, the row and the value that is not as it should
   *     be
   */
  public static FeltSongs read(Path file) {
    List<Song> songs = new ArrayList<>();
    List<String> artists = new ArrayList<>();
    List<String> moods = new ArrayList<>();
    try (CSVParser rows = parser(file)) {
      for (CSVRecord row : rows) {
        String mood = row.get("mood").strip().toLowerCase(Locale.ROOT);
        if (!MOODS.containsKey(mood)) {
          throw new UnreadableDataException(
              "%s, row %d: unknown mood '%s'; allowed: %s"
                  .formatted(
                      file,
                      row.getRecordNumber(),
                      mood,
                      String.join(", ", new java.util.TreeSet<>(MOODS.keySet()))));
        }
        songs.add(song(file, row, songs.size() + 1));
        artists.add(row.get("artist").strip().toLowerCase(Locale.ROOT));
        moods.add(mood);
      }
    } catch (IOException e) {
      throw new UnreadableDataException("cannot read %s: %s".formatted(file, e), e);
    }
    return new FeltSongs(
        String.valueOf(file.getFileName()), SongIndex.of(songs), artists, feelings(moods));
  }

  private static List<Feeling> feelings(List<String> moods) {
    Map<String, double[]> gains = new TreeMap<>();
    for (int i = 0; i < moods.size(); i++) {
      gains.computeIfAbsent(moods.get(i), unused -> new double[moods.size()])[i] = 1;
    }
    List<Feeling> feelings = new ArrayList<>();
    gains.forEach(
        (name, values) ->
            feelings.add(new Feeling(name, MOODS.getOrDefault(name, Mood.NEUTRAL), values, 1)));
    feelings.sort(Comparator.comparing(Feeling::name));
    return feelings;
  }

  private static Song song(Path file, CSVRecord row, int id) {
    Mood mood = new Mood(2 * share(file, row, "valence") - 1, 2 * share(file, row, "energy") - 1);
    TrackTags.Builder tags =
        TrackTags.builder()
            .title(text(row, "name").orElse("Song " + id))
            .artist(row.get("artist"))
            .genres(text(row, "genre").stream().toList());
    text(row, "release_date")
        .map(date -> date.replaceFirst("-.*", ""))
        .filter(year -> year.matches("\\d{4}"))
        .ifPresent(year -> tags.year(Integer.parseInt(year)));
    Sound sound =
        new Sound(
            text(row, "tempo")
                .map(value -> OptionalDouble.of(number(file, row, "tempo")))
                .orElse(OptionalDouble.empty()),
            Optional.empty(),
            OptionalDouble.empty(),
            Optional.empty());
    Duration duration =
        text(row, "length")
            .map(value -> Duration.ofMillis((long) number(file, row, "length")))
            .orElse(Duration.ZERO);
    Track track =
        new Track(
            new TrackId(id), Path.of(String.valueOf(id)), tags.build(), duration, Optional.empty());
    TrackMood trackMood =
        new TrackMood(mood, Optional.empty(), CONFIDENCE, Source.CATALOGUE, "valence and energy");
    return new Song(
        track.id(),
        mood,
        CONFIDENCE,
        SongLabels.of(new MoodedTrack(track, trackMood), sound, Optional.empty()),
        sound,
        duration,
        true);
  }

  private static double share(Path file, CSVRecord row, String column) {
    double value = number(file, row, column);
    if (!(value >= 0 && value <= 1)) {
      throw new UnreadableDataException(
          "%s, row %d: %s must be in [0, 1], but is %s"
              .formatted(file, row.getRecordNumber(), column, value));
    }
    return value;
  }

  private static double number(Path file, CSVRecord row, String column) {
    try {
      return Double.parseDouble(row.get(column).strip());
    } catch (NumberFormatException e) {
      throw new UnreadableDataException(
          "%s, row %d: %s is no number: '%s'"
              .formatted(file, row.getRecordNumber(), column, row.get(column)),
          e);
    }
  }

  private static Optional<String> text(CSVRecord row, String column) {
    return row.isMapped(column)
        ? Optional.of(row.get(column).strip()).filter(value -> !value.isEmpty())
        : Optional.empty();
  }

  private static List<String> columns(Path file) {
    try (CSVParser rows = parser(file)) {
      return rows.getHeaderNames().stream().map(it -> it.toLowerCase(Locale.ROOT)).toList();
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableDataException("cannot read %s: %s".formatted(file, e), e);
    }
  }

  private static CSVParser parser(Path file) throws IOException {
    Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
    return CSVFormat.DEFAULT
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .setIgnoreHeaderCase(true)
        .get()
        .parse(reader);
  }
}
