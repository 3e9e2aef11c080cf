package org.humoresque.training.data;

import org.humoresque.vision.image.GreyImage;

/**
 * What a face looks like in {@value #BITS} bits: the means of 12×12 blocks, and for each block
 * whether the next one to the right and the one below are brighter (Krawetz's difference hash, in
 * both directions). Brightness, contrast, JPEG and small noise leave it nearly as it is.
 */
final class DifferenceHash {

  /** Of one hash: 11 · 12 comparisons to the right and as many downwards. */
  static final int BITS = 264;

  private static final int BLOCKS = 12;

  private final long[] words = new long[(BITS + Long.SIZE - 1) / Long.SIZE];

  /**
   * @param image each side a multiple of 12 pixels, as 48 is
   */
  DifferenceHash(GreyImage image) {
    int[] sums = sums(image);
    int bit = 0;
    for (int y = 0; y < BLOCKS; y++) {
      for (int x = 0; x < BLOCKS; x++) {
        int here = sums[y * BLOCKS + x];
        if (x + 1 < BLOCKS) {
          set(bit++, sums[y * BLOCKS + x + 1] > here);
        }
        if (y + 1 < BLOCKS) {
          set(bit++, sums[(y + 1) * BLOCKS + x] > here);
        }
      }
    }
  }

  private static int[] sums(GreyImage image) {
    int across = image.width() / BLOCKS;
    int down = image.height() / BLOCKS;
    int[] sums = new int[BLOCKS * BLOCKS];
    for (int y = 0; y < BLOCKS * down; y++) {
      for (int x = 0; x < BLOCKS * across; x++) {
        sums[y / down * BLOCKS + x / across] += image.at(x, y);
      }
    }
    return sums;
  }

  private void set(int bit, boolean value) {
    if (value) {
      words[bit / Long.SIZE] |= 1L << bit % Long.SIZE;
    }
  }

  /** In how many bits two hashes differ, from 0 to {@value #BITS}. */
  int distance(DifferenceHash other) {
    int distance = 0;
    for (int i = 0; i < words.length; i++) {
      distance += Long.bitCount(words[i] ^ other.words[i]);
    }
    return distance;
  }
}
