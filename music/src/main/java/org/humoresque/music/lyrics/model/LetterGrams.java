package org.humoresque.music.lyrics.model;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The n-grams of letters or signs in a vocabulary. Safe for use by several threads. */
final class LetterGrams {

  private static final int MOST_REMEMBERED = 50_000;

  private final Ngrams kind;
  private final GramTrie paths = new GramTrie();
  private final NodePlaces ends = new NodePlaces();
  private final Map<String, int[]> remembered = new ConcurrentHashMap<>();

  LetterGrams(Ngrams kind) {
    this.kind = kind;
  }

  /** Adds an n-gram, without the mark that it is one of letters. */
  void add(String gram, int place) {
    int node = GramTrie.ROOT;
    for (int i = 0; i < gram.length(); i++) {
      node = paths.reach(node, gram.charAt(i));
    }
    ends.put(node, place);
  }

  /** The places of a word's n-grams, as often as each stands there; looked up once a word. */
  int[] ofWord(String word) {
    int[] known = remembered.get(word);
    if (known == null) {
      if (remembered.size() >= MOST_REMEMBERED) {
        remembered.clear();
      }
      known = of(" " + word + " ");
      remembered.put(word, known);
    }
    return known;
  }

  /** The places of a text's n-grams, as often as each stands there. */
  int[] of(String text) {
    int[] places = new int[text.length() * (kind.longest() - kind.shortest() + 1)];
    int count = 0;
    for (int first = 0; first < text.length(); first++) {
      int node = GramTrie.ROOT;
      int last = Math.min(text.length(), first + kind.longest());
      for (int i = first; i < last; i++) {
        node = paths.next(node, text.charAt(i));
        if (node == GramTrie.NOWHERE) {
          break;
        }
        int place = ends.of(node);
        if (place != GramTrie.NOWHERE && i - first + 1 >= kind.shortest()) {
          places[count] = place;
          count++;
        }
      }
    }
    return Arrays.copyOf(places, count);
  }
}
