package org.humoresque.music.lyrics.model;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Counts features of one text after the other by their places. Used by one thread. */
final class GramCounts {

  private static final double[] DAMPED =
      IntStream.range(0, 256).mapToDouble(count -> 1 + Math.log(count)).toArray();

  private final int[] counts;

  /**
   * A bit for each place that was counted; those from {@code first} to {@code last} may have any.
   */
  private final long[] touched;

  private int first;
  private int last;
  private int size;

  /**
   * @param places how many features there are
   */
  GramCounts(int places) {
    counts = new int[places];
    touched = new long[(places + Long.SIZE - 1) / Long.SIZE];
    first = touched.length;
    last = -1;
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
      int bits = place / Long.SIZE;
      touched[bits] |= 1L << place;
      first = Math.min(first, bits);
      last = Math.max(last, bits);
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
    int[] places = new int[size];
    int next = 0;
    for (int i = first; i <= last; i++) {
      for (long bits = touched[i]; bits != 0; bits &= bits - 1) {
        places[next] = i * Long.SIZE + Long.numberOfTrailingZeros(bits);
        next++;
      }
    }
    return places;
  }

  /** 1 + ln(count): what comes again counts, but less and less. */
  static double damped(int count) {
    return count < DAMPED.length ? DAMPED[count] : 1 + Math.log(count);
  }

  /** Forgets all counts. */
  void clear() {
    for (int place : places()) {
      counts[place] = 0;
    }
    if (first <= last) {
      Arrays.fill(touched, first, last + 1, 0);
    }
    first = touched.length;
    last = -1;
    size = 0;
  }
}
