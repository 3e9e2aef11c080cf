package org.humoresque.music.lyrics.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The n-grams of words in one vocabulary or in several that were read together, as nodes: a song is
 * gone through once for all of them. Not to be added to once a song is read.
 */
final class WordGrams {

  private final Map<String, Integer> numbers = new HashMap<>();
  private final GramTrie paths = new GramTrie();
  private final ThreadLocal<GramCounts> buffer =
      ThreadLocal.withInitial(() -> new GramCounts(paths.size()));

  /**
   * The n-grams of one song that are known.
   *
   * @param nodes the different ones of the whole song, ascending
   * @param times how often each comes
   * @param lines those of each line in their order, as often as they come
   */
  record Found(int[] nodes, int[] times, int[][] lines) {}

  /** The node of an n-gram with single spaces between its words, made if there is none. */
  int node(String gram) {
    int node = GramTrie.ROOT;
    int from = 0;
    while (from <= gram.length()) {
      int space = gram.indexOf(' ', from);
      int to = space < 0 ? gram.length() : space;
      Integer number = numbers.putIfAbsent(gram.substring(from, to), numbers.size());
      node = paths.reach(node, number == null ? numbers.size() - 1 : number);
      from = to + 1;
    }
    return node;
  }

  /** Every n-gram of a song that one of the vocabularies may know. */
  Found find(SongWords song) {
    int[] known = new int[song.different().size()];
    for (int i = 0; i < known.length; i++) {
      known[i] = numbers.getOrDefault(song.different().get(i), GramTrie.NOWHERE);
    }
    GramCounts counts = buffer.get();
    counts.clear();
    int[][] lines = new int[song.lines().length][];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = nodes(song.lines()[i], known);
      for (int node : lines[i]) {
        counts.add(node);
      }
    }
    int[] nodes = counts.places();
    return new Found(nodes, Arrays.stream(nodes).map(counts::of).toArray(), lines);
  }

  private int[] nodes(int[] line, int[] known) {
    int[] nodes = new int[line.length * 2];
    int count = 0;
    for (int first = 0; first < line.length; first++) {
      int node = GramTrie.ROOT;
      for (int i = first; i < line.length; i++) {
        int number = known[line[i]];
        node = number == GramTrie.NOWHERE ? number : paths.next(node, number);
        if (node == GramTrie.NOWHERE) {
          break;
        }
        if (count == nodes.length) {
          nodes = Arrays.copyOf(nodes, count * 2);
        }
        nodes[count] = node;
        count++;
      }
    }
    return Arrays.copyOf(nodes, count);
  }
}
