package org.humoresque.library.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Reads for real, and remembers what was opened. */
final class CountingReader implements MusicFileReader {

  private final MusicFileReader reader = new FfmpegMusicFileReader();
  private final Queue<Path> opened = new ConcurrentLinkedQueue<>();

  @Override
  public MusicFile read(Path file) throws IOException {
    opened.add(file);
    return reader.read(file);
  }

  /** The files opened since this was last asked. */
  List<Path> opened() {
    List<Path> files = List.copyOf(opened);
    opened.clear();
    return files;
  }
}
