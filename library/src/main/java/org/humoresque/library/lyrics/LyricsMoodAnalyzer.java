package org.humoresque.library.lyrics;

import org.humoresque.library.store.LyricsMood;
import org.humoresque.library.store.LyricsText;

/** Reads the mood of a song from its words. Implementations are safe for use by several threads. */
public interface LyricsMoodAnalyzer {

  /**
   * Names what this analyser computes, so that stored results of an older one are known as such.
   */
  String version();

  /** Reads one text; bytes that are no lyrics are an answer, {@code UNREADABLE} with the reason. */
  LyricsMood analyze(LyricsText text);
}
