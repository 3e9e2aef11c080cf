package org.humoresque.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The texts of a set: a {@code .zip} of files, or the texts of a {@code .csv.gz}. */
final class RealSongs {

  private static final List<String> COLUMNS = List.of("lyrics", "text");

  private RealSongs() {}

  /** Every text as the bytes of a file. */
  static List<byte[]> read(Path set) throws IOException {
    return set.toString().endsWith(".zip") ? files(set) : rows(set);
  }

  private static List<byte[]> files(Path set) throws IOException {
    List<byte[]> texts = new ArrayList<>();
    try (ZipFile zip = new ZipFile(set.toFile())) {
      for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
        if (entry.getName().matches(".*\\.(txt|lrc)") && !entry.getName().contains("__MACOSX")) {
          try (InputStream in = zip.getInputStream(entry)) {
            texts.add(in.readAllBytes());
          }
        }
      }
    }
    return texts;
  }

  private static List<byte[]> rows(Path set) throws IOException {
    List<byte[]> texts = new ArrayList<>();
    CSVFormat form = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(set));
        Reader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (CSVRecord row : form.parse(reader)) {
        String column = COLUMNS.stream().filter(row::isMapped).findFirst().orElseThrow();
        texts.add(row.get(column).getBytes(StandardCharsets.UTF_8));
      }
    }
    return texts;
  }
}
