package org.humoresque.training.micro;

import org.humoresque.training.cnn.Labelled;

/**
 * A sequence to learn from.
 *
 * @param label index of its class: negative, positive, surprise, none
 * @param kind of face: {@code warped}, {@code grown}, {@code drawn}, or the set it is from
 * @param numbers what {@code MicroSequence} made of it, times 4096
 */
record MicroExample(int label, String kind, short[] numbers) implements Labelled {

  static final int NONE = 3;

  private static final float SCALE = 4096;

  static MicroExample of(int label, String kind, float[] numbers) {
    short[] packed = new short[numbers.length];
    for (int i = 0; i < packed.length; i++) {
      packed[i] = (short) Math.round(numbers[i] * SCALE);
    }
    return new MicroExample(label, kind, packed);
  }

  /** The number at a place. */
  float at(int index) {
    return numbers[index] / SCALE;
  }

  /** All numbers. */
  float[] unpacked() {
    float[] all = new float[numbers.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = at(i);
    }
    return all;
  }
}
