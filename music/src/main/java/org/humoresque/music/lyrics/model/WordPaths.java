package org.humoresque.music.lyrics.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.humoresque.music.lyrics.words.Word;

/**
 * The word n-grams of a vocabulary as paths from word to word, so that counting a line puts no
 * strings together.
 */
final class WordPaths {

  private static final int NOWHERE = -1;

  private int place = NOWHERE;
  private final Map<String, WordPaths> next = new HashMap<>(2);

  /** Adds an n-gram with single spaces between its words. */
  void add(String gram, int place) {
    WordPaths path = this;
    for (String word : gram.split(" ")) {
      path = path.next.computeIfAbsent(word, w -> new WordPaths());
    }
    path.place = place;
  }

  /** Counts every n-gram of a line that is known. */
  void count(List<Word> line, GramCounts counts) {
    for (int first = 0; first < line.size(); first++) {
      WordPaths path = this;
      for (int i = first; path != null && i < line.size(); i++) {
        Word word = line.get(i);
        if (i == first && word.isPunctuation()) {
          break;
        }
        if (!word.isPunctuation()) {
          path = path.next.get(word.text());
          counts.add(path == null ? NOWHERE : path.place);
        }
      }
    }
  }
}
