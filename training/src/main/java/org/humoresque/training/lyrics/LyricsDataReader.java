package org.humoresque.training.lyrics;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.humoresque.music.lyrics.text.LyricsReader;
import org.humoresque.music.lyrics.text.UnreadableLyricsException;
import org.humoresque.training.data.UnreadableDataException;

/**
 * Reads labelled songs in the forms people hold them in.
 *
 * <ul>
 *   <li>Folders named by label with {@code .txt} or {@code .lrc} files in them, or a {@code .zip}
 *       of such folders.
 *   <li>A {@code .csv}, {@code .tsv} or either as {@code .gz}, with a column of texts ({@code
 *       lyrics}, {@code text}, {@code line}…) and one of labels ({@code mood}, {@code emotion},
 *       {@code polarity}, {@code label}…).
 * </ul>
 */
public final class LyricsDataReader {

  private static final List<String> TEXT_COLUMNS =
      List.of("lyrics", "lyric", "text", "line", "sentence", "review", "content");
  private static final List<String> LABEL_COLUMNS =
      List.of("mood", "emotion", "polarity", "label", "quadrant", "class", "sentiment", "category");

  private LyricsDataReader() {}

  /**
   * Reads one set.
   *
   * @throws UnreadableDataException if it is not there, holds no labelled songs, or one is damaged
   */
  public static LyricsData read(Path path) {
    if (!Files.exists(path)) {
      throw new UnreadableDataException("there is no " + path);
    }
    String name = path.toString().toLowerCase(Locale.ROOT);
    try {
      List<LabelledLyrics> songs;
      if (Files.isDirectory(path)) {
        songs = folders(path);
      } else if (name.endsWith(".zip")) {
        songs = zip(path);
      } else if (name.matches(".*\\.[ct]sv(\\.gz)?")) {
        songs = table(path, name);
      } else {
        throw new UnreadableDataException(
            path + " is no labelled lyrics; allowed: a folder, .zip, .csv, .tsv, .csv.gz, .tsv.gz");
      }
      if (songs.isEmpty()) {
        throw new UnreadableDataException(path + " holds no labelled lyrics");
      }
      return new LyricsData(String.valueOf(path.getFileName()), hash(songs), List.copyOf(songs));
    } catch (IOException e) {
      throw new UnreadableDataException("cannot read " + path + ": " + e, e);
    }
  }

  private static List<LabelledLyrics> folders(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(file -> isText(file.toString())).sorted().toList();
    }
    List<LabelledLyrics> songs = new ArrayList<>();
    for (Path file : files) {
      songs.add(song(file.toString(), Files.readAllBytes(file)));
    }
    return songs;
  }

  private static List<LabelledLyrics> zip(Path path) throws IOException {
    List<LabelledLyrics> songs = new ArrayList<>();
    try (ZipFile zip = new ZipFile(path.toFile())) {
      List<? extends ZipEntry> entries =
          zip.stream()
              .filter(entry -> isText(entry.getName()) && !entry.getName().contains("__MACOSX"))
              .sorted(Comparator.comparing(ZipEntry::getName))
              .toList();
      for (ZipEntry entry : entries) {
        try (InputStream in = zip.getInputStream(entry)) {
          songs.add(song(entry.getName(), in.readAllBytes()));
        }
      }
    }
    return songs;
  }

  private static boolean isText(String name) {
    return name.toLowerCase(Locale.ROOT).matches(".*\\.(txt|lrc)");
  }

  private static LabelledLyrics song(String name, byte[] bytes) {
    String[] parts = name.replace('\\', '/').split("/");
    if (parts.length < 2) {
      throw new UnreadableDataException(name + " lies in no folder that names its label");
    }
    try {
      String label = parts[parts.length - 2].toLowerCase(Locale.ROOT);
      return new LabelledLyrics(name, LyricsReader.read(name, bytes), label);
    } catch (UnreadableLyricsException e) {
      throw new UnreadableDataException(String.valueOf(e.getMessage()), e);
    }
  }

  private static List<LabelledLyrics> table(Path path, String name) throws IOException {
    try (InputStream file = new BufferedInputStream(Files.newInputStream(path));
        InputStream in = name.endsWith(".gz") ? new GZIPInputStream(file) : file;
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      CSVFormat form = name.contains(".tsv") ? CSVFormat.TDF : CSVFormat.DEFAULT;
      List<CSVRecord> rows =
          form.builder()
              .setHeader()
              .setSkipHeaderRecord(true)
              .setIgnoreHeaderCase(true)
              .get()
              .parse(reader)
              .getRecords();
      List<LabelledLyrics> songs = new ArrayList<>();
      for (CSVRecord row : rows) {
        String place = path + " row " + row.getRecordNumber();
        songs.add(
            new LabelledLyrics(
                place,
                LyricsReader.parse(column(path, row, TEXT_COLUMNS)),
                column(path, row, LABEL_COLUMNS).strip().toLowerCase(Locale.ROOT)));
      }
      return songs;
    }
  }

  private static String column(Path path, CSVRecord row, List<String> names) {
    Optional<String> column = names.stream().filter(row::isMapped).findFirst();
    if (column.isEmpty()) {
      throw new UnreadableDataException(
          "%s has none of the columns %s; it has %s"
              .formatted(path, names, row.getParser().getHeaderNames()));
    }
    if (!row.isSet(column.get())) {
      throw new UnreadableDataException(
          "%s row %d has no column '%s'".formatted(path, row.getRecordNumber(), column.get()));
    }
    return row.get(column.get());
  }

  private static String hash(List<LabelledLyrics> songs) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (LabelledLyrics song : songs) {
        digest.update(
            (song.label() + "\n" + song.lyrics().text() + "\n").getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
