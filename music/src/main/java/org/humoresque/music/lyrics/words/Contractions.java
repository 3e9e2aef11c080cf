package org.humoresque.music.lyrics.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The contractions of {@code contractions.txt} that no rule covers, and what they stand for. */
final class Contractions {

  private Contractions() {}

  static Map<String, List<String>> load() {
    try (InputStream in = Contractions.class.getResourceAsStream("contractions.txt")) {
      if (in == null) {
        throw new IllegalStateException("contractions.txt is missing beside Contractions");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .collect(
              Collectors.toUnmodifiableMap(
                  parts -> parts[0], parts -> Arrays.asList(parts[1].split(" "))));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read contractions.txt", e);
    }
  }
}
