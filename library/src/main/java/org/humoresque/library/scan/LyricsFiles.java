package org.humoresque.library.scan;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.humoresque.library.store.Sidecar;

/**
 * The files of lyrics in a folder: {@code song.lrc}, {@code song.flac.lrc} or, where there is
 * neither, {@code song.txt} belongs to {@code song.flac}, in upper or lower case.
 */
final class LyricsFiles {

  private static final Pattern NAME = Pattern.compile("(?i).+\\.(lrc|txt)");

  private final Map<String, Path> byName = new HashMap<>();

  private LyricsFiles() {}

  /** Those among a folder's entries. */
  static LyricsFiles among(Collection<Path> entries) {
    LyricsFiles files = new LyricsFiles();
    for (Path entry : entries) {
      String name = entry.getFileName().toString();
      if (NAME.matcher(name).matches()) {
        files.byName.putIfAbsent(name.toLowerCase(Locale.ROOT), entry);
      }
    }
    return files;
  }

  /** Those in the folder of a file. */
  static LyricsFiles beside(Path file) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(file.resolveSibling(""))) {
      entries.forEach(found::add);
    }
    return among(found);
  }

  /** Whether a file's name says that it has time stamps. */
  static boolean isLrc(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".lrc");
  }

  /** The one that belongs to an audio file, looked at but not opened. */
  Optional<Sidecar> of(Path audio) {
    if (byName.isEmpty()) {
      return Optional.empty();
    }
    String name = audio.getFileName().toString().toLowerCase(Locale.ROOT);
    String stem = name.substring(0, name.lastIndexOf('.'));
    return Stream.of(stem + ".lrc", name + ".lrc", stem + ".txt")
        .flatMap(wanted -> Stream.ofNullable(byName.get(wanted)))
        .flatMap(file -> look(file).stream())
        .findFirst();
  }

  private static Optional<Sidecar> look(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return attributes.isRegularFile()
          ? Optional.of(new Sidecar(file, Stamps.of(attributes)))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // gone meanwhile, or a link to nowhere: as good as none
    }
  }
}
