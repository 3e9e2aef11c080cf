package org.humoresque.training.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.humoresque.training.data.UnreadableDataException;

/**
 * Reads photos labelled with people: a folder with {@code labels.csv} (columns {@code file} and
 * {@code person}, others ignored) and the photos beside it, in folders or in zips; or a folder or a
 * zip with a folder of photos for each person.
 */
final class PersonPhotoReader {

  private static final String LABELS = "labels.csv";
  private static final List<String> PICTURES =
      List.of(".jpg", ".jpeg", ".png", ".webp", ".bmp", ".gif");

  private PersonPhotoReader() {}

  /**
   * @param messages told what is left out
   * @throws UnreadableDataException if there are no photos of people
   */
  static List<PersonPhoto> read(Path data, Consumer<String> messages) {
    if (Files.notExists(data)) {
      throw new UnreadableDataException("there is no " + data);
    }
    Map<String, byte[]> pictures = new TreeMap<>();
    try {
      collect(data, pictures);
      Path labels = data.resolve(LABELS);
      List<PersonPhoto> photos =
          Files.exists(labels) ? labelled(labels, pictures, messages) : byFolder(pictures);
      if (photos.isEmpty()) {
        throw new UnreadableDataException(
            "%s has no photos of people: neither %s with file and person, nor a folder each"
                .formatted(data, LABELS));
      }
      return photos;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + data, e);
    }
  }

  private static void collect(Path data, Map<String, byte[]> pictures) throws IOException {
    if (Files.isDirectory(data)) {
      List<Path> files;
      try (Stream<Path> walk = Files.walk(data)) {
        files = walk.filter(Files::isRegularFile).sorted().toList();
      }
      for (Path file : files) {
        if (isPicture(file.toString())) {
          pictures.put(data.relativize(file).toString(), Files.readAllBytes(file));
        } else if (file.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
          unzip(file, pictures);
        }
      }
    } else {
      unzip(data, pictures);
    }
  }

  private static void unzip(Path file, Map<String, byte[]> pictures) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<? extends ZipEntry> entries =
          zip.stream()
              .filter(entry -> !entry.isDirectory() && isPicture(entry.getName()))
              .sorted(Comparator.comparing(ZipEntry::getName))
              .toList();
      for (ZipEntry entry : entries) {
        try (InputStream in = zip.getInputStream(entry)) {
          pictures.put(entry.getName(), in.readAllBytes());
        }
      }
    }
  }

  private static List<PersonPhoto> labelled(
      Path labels, Map<String, byte[]> pictures, Consumer<String> messages) throws IOException {
    Map<String, Map.Entry<String, byte[]>> byName = new HashMap<>();
    pictures.entrySet().forEach(entry -> byName.put(last(entry.getKey()), entry));
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    List<PersonPhoto> photos = new ArrayList<>();
    int missing = 0;
    try (CSVParser parser = CSVParser.parse(Files.newBufferedReader(labels), format)) {
      if (!parser.getHeaderNames().containsAll(List.of("file", "person"))) {
        throw new UnreadableDataException(
            "%s has the columns %s; needed: file,person"
                .formatted(labels, parser.getHeaderNames()));
      }
      for (CSVRecord row : parser) {
        Optional<byte[]> bytes =
            Optional.ofNullable(byName.get(last(row.get("file")))).map(Map.Entry::getValue);
        if (bytes.isPresent() && !row.get("person").isBlank()) {
          photos.add(new PersonPhoto(row.get("file"), row.get("person").strip(), bytes.get()));
        } else {
          missing++;
        }
      }
    }
    if (missing > 0) {
      messages.accept(
          "Left out of %s: %d lines without a person or whose photo is not there"
              .formatted(labels, missing));
    }
    return photos;
  }

  private static List<PersonPhoto> byFolder(Map<String, byte[]> pictures) {
    return pictures.entrySet().stream()
        .filter(entry -> entry.getKey().contains("/"))
        .map(
            entry -> {
              String folder = entry.getKey().substring(0, entry.getKey().lastIndexOf('/'));
              return new PersonPhoto(entry.getKey(), last(folder), entry.getValue());
            })
        .toList();
  }

  private static boolean isPicture(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return PICTURES.stream().anyMatch(lower::endsWith);
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
