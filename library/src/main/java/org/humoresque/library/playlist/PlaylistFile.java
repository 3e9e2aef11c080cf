package org.humoresque.library.playlist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.humoresque.library.store.SavedPlaylist;

/** A file with a playlist, in the form its name promises. */
public final class PlaylistFile {

  private static final long MOST_BYTES = 64L << 20;
  private static final Map<String, PlaylistFormat> FORMATS =
      Map.of(
          "m3u", new M3uFormat(),
          "m3u8", new M3uFormat(),
          "pls", new PlsFormat(),
          "xspf", new XspfFormat(),
          "jspf", new JspfFormat());

  private PlaylistFile() {}

  /** The endings of the names of playlists. */
  public static List<String> endings() {
    return FORMATS.keySet().stream().sorted().toList();
  }

  /** Whether a file's name says that it is a playlist. */
  public static boolean isNamed(Path file) {
    return format(file).isPresent();
  }

  /**
   * Reads a playlist. Its name is the one it gives itself, else the file's; paths are made absolute
   * from the folder it lies in.
   *
   * @throws PlaylistException if the file is no playlist
   */
  public static SavedPlaylist read(Path file) {
    PlaylistFormat format = required(file);
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new PlaylistException(
            file, "it has more than %d MB, as no playlist has".formatted(MOST_BYTES >> 20));
      }
      Locations locations = Locations.beside(file);
      PlaylistFormat.Content content = format.read(Files.readAllBytes(file), locations);
      return new SavedPlaylist(
          content.name().filter(name -> !name.isBlank()).orElseGet(() -> nameOf(file)),
          content.entries());
    } catch (IOException e) {
      throw new PlaylistException(file, String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * Writes a playlist; the file stands in its place only once all of it is written.
   *
   * @param relative whether paths are written from the file's own folder on
   * @throws PlaylistException if it cannot be written
   */
  public static void write(SavedPlaylist playlist, Path file, boolean relative) {
    byte[] bytes = bytes(playlist, file, relative);
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.write(part, bytes);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new PlaylistException(file, "it cannot be written (%s)".formatted(e.getMessage()), e);
    }
  }

  /** What {@link #write} would write into a file of that name. */
  public static byte[] bytes(SavedPlaylist playlist, Path file, boolean relative) {
    try {
      return required(file).write(playlist, Locations.beside(file).written(relative));
    } catch (IOException e) {
      throw new PlaylistException(file, String.valueOf(e.getMessage()), e);
    }
  }

  private static PlaylistFormat required(Path file) {
    return format(file)
        .orElseThrow(
            () ->
                new PlaylistException(
                    file, "its name must end in one of " + String.join(", ", endings())));
  }

  private static Optional<PlaylistFormat> format(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return Optional.ofNullable(FORMATS.get(name.substring(name.lastIndexOf('.') + 1)));
  }

  private static String nameOf(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, Math.max(1, name.lastIndexOf('.')));
  }
}
