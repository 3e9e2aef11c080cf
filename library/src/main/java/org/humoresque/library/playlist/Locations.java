package org.humoresque.library.playlist;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the songs of a playlist lie, seen from the playlist's folder. */
final class Locations {

  private static final Pattern WEB = Pattern.compile("(?i)(https?|rtsp|mms|rtmp)://.*");
  private static final Pattern WINDOWS = Pattern.compile("(?i)[a-z]:[\\\\/].*|\\\\\\\\.*");

  private final Path folder;

  private Locations(Path folder) {
    this.folder = folder;
  }

  static Locations beside(Path file) {
    Path parent = file.toAbsolutePath().normalize().getParent();
    return new Locations(parent == null ? Path.of("/") : parent);
  }

  static boolean isWeb(String location) {
    return WEB.matcher(location).matches();
  }

  /** A path or link as a line of text gives it, absolute; empty if it is neither. */
  Optional<String> ofText(String text) {
    String location = text.strip();
    if (location.isEmpty()) {
      return Optional.empty();
    }
    if (location.regionMatches(true, 0, "file:", 0, 5)) {
      return ofUri(location);
    }
    if (isWeb(location) || WINDOWS.matcher(location).matches()) {
      return Optional.of(location);
    }
    return absolute(
        java.io.File.separatorChar == '/' && location.indexOf('/') < 0
            ? location.replace('\\', '/')
            : location);
  }

  /** A path or link as a URI gives it, absolute; empty if it is neither. */
  Optional<String> ofUri(String text) {
    String location = text.strip();
    if (isWeb(location)) {
      return Optional.of(location);
    }
    try {
      URI uri = new URI(location.replace(" ", "%20"));
      if (uri.getScheme() != null && !"file".equalsIgnoreCase(uri.getScheme())) {
        return Optional.of(location);
      }
      String path = uri.getPath();
      return path == null || path.isEmpty() ? Optional.empty() : absolute(path);
    } catch (URISyntaxException e) {
      return absolute(location);
    }
  }

  /** How locations are written. */
  Written written(boolean relative) {
    return new Written(folder, relative);
  }

  private Optional<String> absolute(String path) {
    try {
      return Optional.of(folder.resolve(path).normalize().toString());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /**
   * Writes locations down.
   *
   * @param folder of the playlist
   * @param relative whether paths begin there
   */
  record Written(Path folder, boolean relative) {

    /** As a line of text. */
    String text(String location) {
      if (isWeb(location) || !location.startsWith("/") && !relative) {
        return location;
      }
      Path path = Path.of(location);
      String written =
          relative && path.isAbsolute() ? folder.relativize(path).toString() : location;
      return written.startsWith("#") ? "./" + written : written;
    }

    /** As a URI, with everything escaped that is not a letter of ASCII. */
    String uri(String location) {
      if (isWeb(location)) {
        return location;
      }
      String path = text(location);
      return path.startsWith("/") ? "file://" + escaped(path) : escaped(path);
    }

    private static String escaped(String path) {
      StringBuilder uri = new StringBuilder();
      for (byte next : path.getBytes(StandardCharsets.UTF_8)) {
        char c = (char) (next & 0xFF);
        boolean plain =
            c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || "/-._~!$&'()*+,;=@".indexOf(c) >= 0;
        uri.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
      }
      return uri.toString();
    }
  }
}
