package org.humoresque.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Films for tests. */
public final class Films {

  private Films() {}

  /** A motion JPEG with nobody in it, 25 pictures a second. */
  public static Path empty(Path file, int pictures) {
    byte[] picture = Pictures.empty("jpg", 320, 240);
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < pictures; i++) {
        out.write(picture);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }
}
