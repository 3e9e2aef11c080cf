package org.humoresque.library.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** {@link TaggedAudio} for tests of other packages. */
public final class TaggedMusic {

  private TaggedMusic() {}

  /** One second of a sine wave; the name's ending says its format. */
  public static Path write(Path file, Map<String, String> tags) throws IOException {
    return TaggedAudio.write(file, tags);
  }
}
