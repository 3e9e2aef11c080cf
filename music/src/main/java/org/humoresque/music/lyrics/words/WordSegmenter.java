package org.humoresque.music.lyrics.words;

import java.util.List;

/** Cuts one line into words. Implementations are safe for use by several threads. */
@FunctionalInterface
public interface WordSegmenter {

  /** The words and signs of a line in order; spaces are left out. */
  List<Word> segment(String line);
}
