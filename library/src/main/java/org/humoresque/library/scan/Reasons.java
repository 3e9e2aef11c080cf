package org.humoresque.library.scan;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/** Why a file cannot be read, in plain words. */
final class Reasons {

  static final String BAD_NAME =
      "its name is not valid text in the character set of this system (%s); rename it, or start"
              .formatted(System.getProperty("sun.jnu.encoding", Charset.defaultCharset().name()))
          + " Humoresque with LC_ALL=C.UTF-8";

  static final String DRIVE_GONE =
      "no music is in this folder now, but was before: its drive may not be mounted, so its tracks"
          + " were kept; remove the folder from the library if they are gone for good";

  static final String ROOT_GONE =
      "this folder is not there: its drive may not be mounted, so its tracks were kept; remove the"
          + " folder from the library if they are gone for good";

  static final String LONG =
      "it plays longer than four hours: it is in the library as one song, of which the first hour is"
          + " heard for its mood";

  private Reasons() {}

  static String of(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "it disappeared during the scan";
    }
    if (e instanceof AccessDeniedException) {
      return "permission to read it is denied";
    }
    if (e instanceof FileSystemLoopException) {
      return "it is part of a circle of links";
    }
    String detail = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return "it cannot be opened (%s)"
        .formatted(detail == null ? e.getClass().getSimpleName() : detail);
  }
}
