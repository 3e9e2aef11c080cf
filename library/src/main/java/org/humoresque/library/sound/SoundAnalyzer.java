package org.humoresque.library.sound;

import java.nio.file.Path;
import org.humoresque.library.store.SoundReading;

/** Reads the mood of recordings. Implementations are safe for use by several threads. */
public interface SoundAnalyzer {

  /**
   * Names what this analyser computes, so that stored results of an older one are known as such.
   */
  String version();

  /**
   * Hears one file; one that cannot be decoded is an answer, {@code UNREADABLE} and why.
   *
   * @throws java.util.concurrent.CancellationException if the thread is interrupted meanwhile
   */
  SoundReading analyze(Path file);
}
