package org.humoresque.library.scan;

import java.io.IOException;
import java.nio.file.Path;

/** Opens music files. Implementations are safe for use by several threads. */
@FunctionalInterface
interface MusicFileReader {

  /**
   * Reads one file, without decoding its sound.
   *
   * @throws UnreadableAudioException if what is in it is not music that can be read
   * @throws IOException if it cannot be opened at all, now
   */
  MusicFile read(Path file) throws IOException;
}
