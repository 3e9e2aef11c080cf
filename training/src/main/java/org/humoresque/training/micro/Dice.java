package org.humoresque.training.micro;

import java.util.Random;

/** Random numbers for the pieces of a task, each piece its own: the same however many there are. */
final class Dice {

  private Dice() {}

  /** Those of one piece. Neighbouring seeds of {@link Random} begin alike, so they are mixed. */
  static Random of(long seed, String task, int piece) {
    long mixed = (31 * seed + task.hashCode()) * 1_000_003 + piece;
    mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return new Random(mixed ^ mixed >>> 31);
  }
}
