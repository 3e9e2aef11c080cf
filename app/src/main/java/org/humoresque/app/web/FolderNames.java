package org.humoresque.app.web;

import io.javalin.http.BadRequestResponse;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Reads the names of folders that clients send. */
final class FolderNames {

  private FolderNames() {}

  /**
   * @throws BadRequestResponse if there is no such folder; the message names it
   */
  static Path parse(String text) {
    try {
      Path folder = Path.of(text);
      if (!folder.isAbsolute()) {
        throw new BadRequestResponse(
            "a folder must be given from the root on, but is '%s'".formatted(text));
      }
      if (!Files.isDirectory(folder)) {
        throw new BadRequestResponse("there is no folder " + text);
      }
      return folder.normalize();
    } catch (InvalidPathException e) {
      throw new BadRequestResponse("'%s' cannot name a folder".formatted(text));
    }
  }
}
