package org.humoresque.library.scan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A cue sheet: it says where in a recording of a whole album each song begins. Such a recording is
 * one song here; its sheet is named so that nobody looks for the others in vain.
 */
final class CueSheet {

  private static final int MOST_BYTES = 1 << 20;
  private static final Pattern FILE = Pattern.compile("(?im)^\\s*FILE\\s+(?:\"([^\"]+)\"|(\\S+))");
  private static final Pattern TRACK = Pattern.compile("(?im)^\\s*TRACK\\s+\\d+\\s+AUDIO");

  private CueSheet() {}

  /** What to know of a sheet; nothing if each of its songs is a file, or its file is not there. */
  static Optional<ScanFailure> note(Path sheet) {
    try (InputStream in = Files.newInputStream(sheet)) {
      String text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
      List<String> files =
          FILE.matcher(text)
              .results()
              .map(file -> Objects.requireNonNullElse(file.group(1), file.group(2)))
              .distinct()
              .toList();
      long songs = TRACK.matcher(text).results().count();
      return songs > 1 && files.size() == 1 && isThere(sheet, files.get(0))
          ? Optional.of(new ScanFailure(sheet, reason(files.get(0), songs)))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.of(new ScanFailure(sheet, Reasons.of(e)));
    }
  }

  private static String reason(String recording, long songs) {
    return "it divides %s into %d songs; cue sheets are not handled: that file plays as one song"
        .formatted(recording, songs);
  }

  private static boolean isThere(Path sheet, String name) {
    try {
      return Files.exists(sheet.resolveSibling(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
