package org.humoresque.music.lyrics.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.humoresque.music.lyrics.words.Word;

/**
 * A song's words with numbers of their own, so that each vocabulary looks every different word up
 * once. Signs of punctuation are left out.
 *
 * @param different each word once, in the order they are first sung
 * @param times how often each comes
 * @param lines the words of each line, as places in {@code different}
 */
record SongWords(List<String> different, int[] times, int[][] lines) {

  static SongWords of(List<List<Word>> lines) {
    Map<String, Integer> numbers = new HashMap<>();
    List<String> different = new ArrayList<>();
    int[][] numbered = new int[lines.size()][];
    for (int i = 0; i < numbered.length; i++) {
      numbered[i] = numbered(lines.get(i), numbers, different);
    }
    int[] times = new int[different.size()];
    for (int[] line : numbered) {
      for (int word : line) {
        times[word]++;
      }
    }
    return new SongWords(different, times, numbered);
  }

  private static int[] numbered(
      List<Word> line, Map<String, Integer> numbers, List<String> different) {
    int[] numbered = new int[line.size()];
    int count = 0;
    for (Word word : line) {
      if (!word.isPunctuation()) {
        Integer number = numbers.putIfAbsent(word.text(), different.size());
        if (number == null) {
          number = different.size();
          different.add(word.text());
        }
        numbered[count] = number;
        count++;
      }
    }
    return count == numbered.length ? numbered : java.util.Arrays.copyOf(numbered, count);
  }
}
