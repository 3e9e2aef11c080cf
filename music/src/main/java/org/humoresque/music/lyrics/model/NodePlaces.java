package org.humoresque.music.lyrics.model;

import java.util.Arrays;

/** Which feature the n-gram is that ends at a node of a {@link GramTrie}. */
final class NodePlaces {

  private int[] places = new int[0];

  /** Ends an n-gram at a node. */
  void put(int node, int place) {
    if (node >= places.length) {
      int old = places.length;
      places = Arrays.copyOf(places, Math.max(node + 1, old * 3 / 2));
      Arrays.fill(places, old, places.length, GramTrie.NOWHERE);
    }
    places[node] = place;
  }

  /** The feature, or {@link GramTrie#NOWHERE}. */
  int of(int node) {
    return node < places.length ? places[node] : GramTrie.NOWHERE;
  }
}
