package org.humoresque.recommend;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The songs in order of score, put in order only as far as it is asked for: a heap of plain numbers
 * over a million songs, from which some hundreds are taken. A song waits in the heap with the bound
 * of its score and gets the score itself only once it comes to the top (the threshold algorithm of
 * Fagin et al. 2003).
 *
 * <p>Of equal scores the lower id comes first.
 */
final class BestFirst {

  private final Scoring scoring;

  /** The score of each song, or its bound as long as it is not exact. */
  private final double[] keys;

  private final boolean[] exact;

  /** Songs as a binary heap, the highest key on top. */
  private final int[] heap;

  private int heapSize;
  private int[] best = new int[0];
  private int found;

  /**
   * @param size how many songs there are
   * @param allowed which of them may be chosen
   */
  BestFirst(int size, IntPredicate allowed, Scoring scoring) {
    this.scoring = scoring;
    keys = new double[size];
    exact = new boolean[size];
    heap = new int[size];
    for (int song = 0; song < size; song++) {
      if (allowed.test(song)) {
        keys[song] = scoring.bound(song);
        heap[heapSize++] = song;
      }
    }
    for (int i = heapSize / 2 - 1; i >= 0; i--) {
      sink(i);
    }
  }

  /** How many songs may be chosen and were not yet. */
  int waiting() {
    return heapSize;
  }

  /** The so many best songs, best first, or all if there are fewer. */
  int[] best(int count) {
    while (found < count && heapSize > 0) {
      if (found == best.length) {
        best = Arrays.copyOf(best, Math.max(256, 2 * found));
      }
      best[found++] = next();
    }
    return Arrays.copyOf(best, Math.min(count, found));
  }

  private int next() {
    while (!exact[heap[0]]) {
      int top = heap[0];
      keys[top] = scoring.score(top);
      exact[top] = true;
      sink(0);
    }
    int top = heap[0];
    heap[0] = heap[--heapSize];
    sink(0);
    return top;
  }

  private void sink(int from) {
    int i = from;
    int sinking = heap[i];
    while (2 * i + 1 < heapSize) {
      int child = 2 * i + 1;
      if (child + 1 < heapSize && before(heap[child + 1], heap[child])) {
        child++;
      }
      if (!before(heap[child], sinking)) {
        break;
      }
      heap[i] = heap[child];
      i = child;
    }
    heap[i] = sinking;
  }

  private boolean before(int one, int other) {
    return keys[one] != keys[other] ? keys[one] > keys[other] : one < other;
  }
}
