package org.humoresque.music.lyrics.model;

/**
 * N-grams as paths from symbol to symbol, so that finding those of a text puts no strings together.
 * A symbol is a word's number or a letter. All steps lie in one table of numbers with open
 * addressing.
 */
final class GramTrie {

  /** Where no path leads. */
  static final int NOWHERE = -1;

  /** Where all paths begin. */
  static final int ROOT = 0;

  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private long[] steps = new long[1 << 10];
  private int[] targets = new int[1 << 10];
  private int shift = Long.SIZE - 10;
  private int nodes = 1;

  /** The node one symbol on, or {@link #NOWHERE}. */
  int next(int node, int symbol) {
    long step = step(node, symbol);
    int mask = steps.length - 1;
    for (int at = slot(step); steps[at] != 0; at = (at + 1) & mask) {
      if (steps[at] == step) {
        return targets[at];
      }
    }
    return NOWHERE;
  }

  /** The node one symbol on, made if there is none. */
  int reach(int node, int symbol) {
    int known = next(node, symbol);
    if (known != NOWHERE) {
      return known;
    }
    if (nodes * 2 >= steps.length) {
      grow();
    }
    put(step(node, symbol), nodes);
    nodes++;
    return nodes - 1;
  }

  /** How many nodes there are. */
  int size() {
    return nodes;
  }

  private void grow() {
    long[] oldSteps = steps;
    int[] oldTargets = targets;
    steps = new long[oldSteps.length * 2];
    targets = new int[steps.length];
    shift--;
    for (int i = 0; i < oldSteps.length; i++) {
      if (oldSteps[i] != 0) {
        put(oldSteps[i], oldTargets[i]);
      }
    }
  }

  private void put(long step, int target) {
    int at = slot(step);
    while (steps[at] != 0) {
      at = (at + 1) & (steps.length - 1);
    }
    steps[at] = step;
    targets[at] = target;
  }

  private int slot(long step) {
    return (int) (step * SPREAD >>> shift);
  }

  /** Node and symbol in one number that is never 0. */
  private static long step(int node, int symbol) {
    return ((long) node << Integer.SIZE | symbol) + 1;
  }
}
