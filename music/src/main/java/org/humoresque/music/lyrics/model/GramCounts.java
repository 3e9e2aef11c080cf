package org.humoresque.music.lyrics.model;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Counts features of one text after the other by their places. Used by one thread. */
final class GramCounts {

  private static final double[] DAMPED =
      IntStream.range(0, 256).mapToDouble(count -> 1 + Math.log(count)).toArray();

  private final int[] counts;
  private int[] touched = new int[256];
  private int size;

  /**
   * @param places how many features there are
   */
  GramCounts(int places) {
    counts = new int[places];
  }

  /** Counts a place once; below 0 is none. */
  void add(int place) {
    add(place, 1);
  }

  void add(int place, int times) {
    if (place < 0) {
      return;
    }
    if (counts[place] == 0) {
      if (size == touched.length) {
        touched = Arrays.copyOf(touched, size * 2);
      }
      touched[size] = place;
      size++;
    }
    counts[place] += times;
  }

  /** How often a place was counted. */
  int of(int place) {
    return counts[place];
  }

  /** The places that were counted, ascending. */
  int[] places() {
    int[] places = Arrays.copyOf(touched, size);
    Arrays.sort(places);
    return places;
  }

  /** 1 + ln(count): what comes again counts, but less and less. */
  static double damped(int count) {
    return count < DAMPED.length ? DAMPED[count] : 1 + Math.log(count);
  }

  /** Forgets all counts. */
  void clear() {
    for (int i = 0; i < size; i++) {
      counts[touched[i]] = 0;
    }
    size = 0;
  }
}
