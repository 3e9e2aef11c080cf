package org.humoresque.training.audio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.humoresque.training.data.UnreadableDataException;

/**
 * A recording on disk or inside a zip file.
 *
 * @param container the file itself, or the zip that holds it
 * @param entry its name in the zip; empty for a file on disk
 * @param name with forward slashes, as seen from the folder or zip that was searched
 */
public record SoundFile(Path container, String entry, String name) {

  private static final Set<String> ENDINGS =
      Set.of(
          "mp3", "flac", "ogg", "oga", "opus", "m4a", "aac", "wav", "au", "aif", "aiff", "wma",
          "mp4", "webm", "mka");

  /**
   * Every recording in a folder and in the zip files it holds, or in a zip file, by name.
   *
   * @throws UnreadableDataException if it cannot be read
   */
  public static List<SoundFile> in(Path place) {
    try {
      List<SoundFile> found = new ArrayList<>();
      if (Files.isDirectory(place)) {
        try (Stream<Path> walk = Files.walk(place)) {
          for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
            String name = place.relativize(file).toString().replace('\\', '/');
            if (isZip(file)) {
              found.addAll(zipped(file));
            } else if (isSound(name)) {
              found.add(new SoundFile(file, "", name));
            }
          }
        }
      } else {
        found.addAll(zipped(place));
      }
      return found;
    } catch (IOException e) {
      throw new UnreadableDataException("cannot read " + place + ": " + e, e);
    }
  }

  /** The bytes of the recording. */
  byte[] bytes() throws IOException {
    if (entry.isEmpty()) {
      return Files.readAllBytes(container);
    }
    try (ZipFile zip = new ZipFile(container.toFile());
        InputStream in = zip.getInputStream(zip.getEntry(entry))) {
      return in.readAllBytes();
    }
  }

  /** The name without folders and ending, which tables call it by. */
  String stem() {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return last.substring(0, last.lastIndexOf('.'));
  }

  /** The name of the folder it lies in; empty at the top. */
  String folder() {
    int end = name.lastIndexOf('/');
    return end < 0 ? "" : name.substring(name.lastIndexOf('/', end - 1) + 1, end);
  }

  static boolean isZip(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  private static boolean isSound(String name) {
    int dot = name.lastIndexOf('.');
    String last = name.substring(name.lastIndexOf('/') + 1);
    return dot >= 0
        && !last.startsWith(".")
        && ENDINGS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  private static List<SoundFile> zipped(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.stream()
          .map(ZipEntry::getName)
          .filter(name -> isSound(name) && !name.contains("__MACOSX"))
          .sorted()
          .map(name -> new SoundFile(file, name, name))
          .toList();
    } catch (ZipException e) {
      throw new UnreadableDataException(file + " is a damaged zip file: " + e.getMessage(), e);
    }
  }
}
