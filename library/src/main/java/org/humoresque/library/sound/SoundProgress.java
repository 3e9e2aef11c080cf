package org.humoresque.library.sound;

/** Is told how many recordings were heard; by one thread at a time. */
@FunctionalInterface
public interface SoundProgress {

  /** Tells nobody. */
  SoundProgress NONE = (done, total) -> {};

  void report(long done, long total);
}
