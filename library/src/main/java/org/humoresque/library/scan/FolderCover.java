package org.humoresque.library.scan;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The cover picture of an album, beside its music: {@code cover.jpg}, {@code Folder.PNG}… */
final class FolderCover {

  private static final List<String> NAMES = List.of("cover", "folder", "front", "album");
  private static final Pattern NAME =
      Pattern.compile("(" + String.join("|", NAMES) + ")\\.(jpg|jpeg|png|webp)");

  private FolderCover() {}

  /** Whether a picture of this file name is a cover. */
  static boolean isCover(String fileName) {
    return NAME.matcher(lowerCase(fileName)).matches();
  }

  /** The cover in the folder of a file; of several, the one whose name says so most plainly. */
  static Optional<Path> beside(Path file) throws IOException {
    Path folder = file.resolveSibling("");
    List<Path> covers = new ArrayList<>();
    try (DirectoryStream<Path> entries =
        Files.newDirectoryStream(folder, FolderCover::isCoverFile)) {
      entries.forEach(covers::add);
    }
    return covers.stream()
        .min(Comparator.comparingInt(FolderCover::rank).thenComparing(Comparator.naturalOrder()));
  }

  private static boolean isCoverFile(Path path) {
    return isCover(path.getFileName().toString()) && Files.isRegularFile(path);
  }

  private static int rank(Path cover) {
    String name = lowerCase(cover.getFileName().toString());
    return NAMES.indexOf(name.substring(0, name.indexOf('.')));
  }

  private static String lowerCase(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
