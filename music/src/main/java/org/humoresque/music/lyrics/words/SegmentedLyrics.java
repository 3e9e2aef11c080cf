package org.humoresque.music.lyrics.words;

import java.util.List;
import org.humoresque.music.lyrics.text.Lyrics;

/**
 * Lyrics cut into words.
 *
 * @param lyrics the lines
 * @param words the words and signs of each line, in the same order
 */
public record SegmentedLyrics(Lyrics lyrics, List<List<Word>> words) {

  /** Cuts every line by the rules of its language. */
  public static SegmentedLyrics of(Lyrics lyrics, Segmenters segmenters) {
    return new SegmentedLyrics(
        lyrics,
        lyrics.lines().stream()
            .map(line -> segmenters.of(line.language()).segment(line.text()))
            .toList());
  }

  /** How many words there are, signs not counted. */
  public int wordCount() {
    int count = 0;
    for (List<Word> line : words) {
      for (Word word : line) {
        count += word.isPunctuation() ? 0 : 1;
      }
    }
    return count;
  }
}
