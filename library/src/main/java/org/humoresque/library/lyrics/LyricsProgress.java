package org.humoresque.library.lyrics;

/** Is told how many texts were read, always from the thread that reads. */
@FunctionalInterface
public interface LyricsProgress {

  /** Tells nobody. */
  LyricsProgress NONE = (done, total) -> {};

  void report(long done, long total);
}
