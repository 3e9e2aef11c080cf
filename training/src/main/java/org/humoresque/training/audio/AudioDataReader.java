package org.humoresque.training.audio;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.humoresque.training.data.UnreadableDataException;

/**
 * Reads labelled recordings in the forms people hold them in.
 *
 * <ul>
 *   <li>A table {@code .csv} with a column that names the recording ({@code Song}, {@code file}…)
 *       and one of labels ({@code Quadrant}, {@code genre}, {@code label}…), and maybe one of
 *       artists or speakers (else the recordings' own ID3 tags tell); the recordings beside it, in
 *       folders below, or in a zip file there. 4QAED and Emotify come so. A folder with one such
 *       table is read by it.
 *   <li>Folders named by label, or a zip of them, as GTZAN: {@code rock/rock.00001.wav}.
 * </ul>
 */
public final class AudioDataReader {

  private static final List<String> FILE_COLUMNS =
      List.of("song", "file", "filename", "path", "track", "clip", "recording");
  private static final List<String> LABEL_COLUMNS =
      List.of("quadrant", "genre", "label", "class", "mood", "emotion", "category");
  private static final List<String> ARTIST_COLUMNS =
      List.of("artist", "performer", "speaker", "singer", "group", "subject");

  /** Largest share of a table's recordings that may be missing. */
  private static final double ALLOWED_MISSING = 0.05;

  private AudioDataReader() {}

  /**
   * Reads one set.
   *
   * @throws UnreadableDataException if it is not there, holds no labelled recordings or only one
   *     label, or lacks too many recordings of its table
   */
  public static AudioData read(Path path) {
    if (!Files.exists(path)) {
      throw new UnreadableDataException("there is no " + path);
    }
    AudioData data;
    if (isTable(path)) {
      data = table(path, path.toAbsolutePath().resolve("..").normalize());
    } else if (Files.isDirectory(path)) {
      Optional<Path> table = tableIn(path);
      data = table.isPresent() ? table(table.get(), path) : folders(path);
    } else if (SoundFile.isZip(path)) {
      data = folders(path);
    } else {
      throw new UnreadableDataException(
          path + " is no labelled recordings; allowed: a folder, a .zip of folders, a .csv");
    }
    if (data.labels().size() < 2) {
      throw new UnreadableDataException(
          "%s has only the labels %s; at least two are needed".formatted(path, data.labels()));
    }
    return data;
  }

  private static boolean isTable(Path path) {
    return path.toString().toLowerCase(Locale.ROOT).endsWith(".csv") && Files.isRegularFile(path);
  }

  private static Optional<Path> tableIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> tables = files.filter(AudioDataReader::isTable).sorted().toList();
      if (tables.size() > 1) {
        throw new UnreadableDataException(
            "%s has several tables, give the one to use: %s".formatted(folder, tables));
      }
      return tables.stream().findFirst();
    } catch (IOException e) {
      throw new UnreadableDataException("cannot read " + folder + ": " + e, e);
    }
  }

  private static AudioData folders(Path path) {
    List<Clip> clips = new ArrayList<>();
    for (SoundFile sound : SoundFile.in(path)) {
      if (sound.folder().isEmpty()) {
        throw new UnreadableDataException(
            "%s: %s lies in no folder that names its label".formatted(path, sound.name()));
      }
      clips.add(new Clip(Labels.parse(sound.folder()), "", Map.of(), sound));
    }
    if (clips.isEmpty()) {
      throw new UnreadableDataException(path + " holds no recordings in folders named by label");
    }
    return new AudioData(name(path), clips, List.of());
  }

  private static AudioData table(Path table, Path place) {
    Map<String, SoundFile> sounds = byName(SoundFile.in(place));
    List<Clip> clips = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (CSVRecord row : rows(table)) {
      String file = column(table, row, FILE_COLUMNS).strip();
      String label = Labels.parse(column(table, row, LABEL_COLUMNS));
      if (label.isEmpty()) {
        throw new UnreadableDataException(
            "%s row %d has no label".formatted(table, row.getRecordNumber()));
      }
      SoundFile sound = sounds.get(key(file));
      if (sound == null) {
        missing.add(file);
      } else {
        clips.add(new Clip(label, artist(row, sound), columns(row), sound));
      }
    }
    int rows = clips.size() + missing.size();
    if (clips.isEmpty() || missing.size() > ALLOWED_MISSING * rows) {
      throw new UnreadableDataException(
          "%s: %d of its %d recordings are not in %s, such as %s; allowed: %.0f %%"
              .formatted(
                  table,
                  missing.size(),
                  rows,
                  place,
                  missing.stream().limit(3).toList(),
                  100 * ALLOWED_MISSING));
    }
    return new AudioData(name(place), clips, missing);
  }

  /** Every recording by each end of its path, without ending: {@code pop/7} and {@code 7}. */
  private static Map<String, SoundFile> byName(List<SoundFile> sounds) {
    Map<String, SoundFile> byName = new HashMap<>();
    for (SoundFile sound : sounds) {
      String rest = key(sound.name());
      while (true) {
        byName.putIfAbsent(rest, sound);
        int slash = rest.indexOf('/');
        if (slash < 0) {
          break;
        }
        rest = rest.substring(slash + 1);
      }
    }
    return byName;
  }

  private static String key(String name) {
    return name.replace('\\', '/').toLowerCase(Locale.ROOT).replaceFirst("\\.[a-z0-9]{2,4}$", "");
  }

  private static List<CSVRecord> rows(Path table) {
    try (Reader reader = Files.newBufferedReader(table, StandardCharsets.UTF_8)) {
      return CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreHeaderCase(true)
          .get()
          .parse(reader)
          .getRecords();
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableDataException("cannot read " + table + ": " + e.getMessage(), e);
    }
  }

  private static String column(Path table, CSVRecord row, List<String> names) {
    String column =
        names.stream()
            .filter(row::isMapped)
            .findFirst()
            .orElseThrow(
                () ->
                    new UnreadableDataException(
                        "%s has none of the columns %s; it has %s"
                            .formatted(table, names, row.getParser().getHeaderNames())));
    if (!row.isSet(column)) {
      throw new UnreadableDataException(
          "%s row %d has no column '%s'".formatted(table, row.getRecordNumber(), column));
    }
    return row.get(column);
  }

  private static String optional(CSVRecord row, List<String> names) {
    return names.stream().filter(row::isSet).findFirst().map(row::get).orElse("").strip();
  }

  /** As the table says; where it has no such column, as the recording's own tag says. */
  private static String artist(CSVRecord row, SoundFile sound) {
    if (ARTIST_COLUMNS.stream().anyMatch(row::isMapped)) {
      return optional(row, ARTIST_COLUMNS);
    }
    try {
      return Id3Artist.of(sound.bytes());
    } catch (IOException e) {
      throw new UnreadableDataException("cannot read " + sound.name() + ": " + e.getMessage(), e);
    }
  }

  private static Map<String, String> columns(CSVRecord row) {
    Map<String, String> columns = new HashMap<>();
    row.toMap().forEach((name, value) -> columns.put(name.toLowerCase(Locale.ROOT), value));
    return columns;
  }

  private static String name(Path path) {
    return String.valueOf(path.toAbsolutePath().normalize().getFileName());
  }
}
