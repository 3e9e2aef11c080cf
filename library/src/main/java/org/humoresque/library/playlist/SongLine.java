package org.humoresque.library.playlist;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.humoresque.library.store.SavedPlaylist.Entry;

/** Artist and title in one text: {@code Nena - 99 Luftballons}. */
final class SongLine {

  private static final String BETWEEN = " - ";

  private SongLine() {}

  static String of(Entry entry) {
    return oneLine(
        Stream.of(entry.artist(), entry.title())
            .flatMap(Optional::stream)
            .collect(Collectors.joining(BETWEEN)));
  }

  static Optional<String> artist(String line) {
    int between = line.indexOf(BETWEEN);
    return between < 0 ? Optional.empty() : present(line.substring(0, between));
  }

  static Optional<String> title(String line) {
    int between = line.indexOf(BETWEEN);
    return present(between < 0 ? line : line.substring(between + BETWEEN.length()));
  }

  static Optional<String> present(String text) {
    return Optional.of(text.strip()).filter(it -> !it.isEmpty());
  }

  static String oneLine(String text) {
    return text.replaceAll("\\R", " ");
  }
}
