package org.humoresque.music.lyrics.model;

import java.util.Arrays;

/** Counts features of one text by their places: open addressing, no boxes. */
final class GramCounts {

  private static final int EMPTY = -1;

  private int[] keys;
  private int[] counts;
  private int size;

  /**
   * @param expected how many different places there may be; more are possible
   */
  GramCounts(int expected) {
    int capacity = Integer.highestOneBit(Math.max(16, Math.min(expected, 1 << 12)) * 2);
    keys = new int[capacity];
    counts = new int[capacity];
    Arrays.fill(keys, EMPTY);
  }

  /** Counts a place; below 0 is none. */
  void add(int place) {
    if (place < 0) {
      return;
    }
    int slot = slot(place);
    if (keys[slot] == EMPTY) {
      keys[slot] = place;
      size++;
    }
    counts[slot]++;
    if (size * 2 > keys.length) {
      grow();
    }
  }

  void addAll(int[] places) {
    for (int place : places) {
      add(place);
    }
  }

  /** How often a place was counted. */
  int of(int place) {
    return counts[slot(place)];
  }

  /** The places that were counted, ascending. */
  int[] places() {
    int[] places = new int[size];
    int next = 0;
    for (int key : keys) {
      if (key != EMPTY) {
        places[next] = key;
        next++;
      }
    }
    Arrays.sort(places);
    return places;
  }

  private int slot(int place) {
    int slot = (place * 0x9E3779B9 >>> 7) & (keys.length - 1);
    while (keys[slot] != EMPTY && keys[slot] != place) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldCounts = counts;
    keys = new int[oldKeys.length * 2];
    counts = new int[oldKeys.length * 2];
    Arrays.fill(keys, EMPTY);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != EMPTY) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        counts[slot] = oldCounts[i];
      }
    }
  }
}
