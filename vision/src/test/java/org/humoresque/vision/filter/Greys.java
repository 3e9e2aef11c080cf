package org.humoresque.vision.filter;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import org.humoresque.vision.image.GreyImage;

/** Grey pictures with known properties, and what is measured on them. */
final class Greys {

  static final int SIDE = 48;

  private Greys() {}

  /** A picture of the size of a face, given by the grey at each place. */
  static GreyImage of(IntBinaryOperator grey) {
    byte[] pixels = new byte[SIDE * SIDE];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) grey.applyAsInt(i % SIDE, i / SIDE);
    }
    return new GreyImage(SIDE, SIDE, pixels);
  }

  static GreyImage blank(int grey) {
    return of((x, y) -> grey);
  }

  /** Soft random greys around a middle, in a narrow range. */
  static GreyImage flatNoise(long seed, int middle, int spread) {
    Random random = new Random(seed);
    return of((x, y) -> middle - spread + random.nextInt(2 * spread + 1));
  }

  static int[] values(GreyImage picture) {
    return IntStream.range(0, picture.pixels().length)
        .map(i -> picture.pixels()[i] & 0xFF)
        .toArray();
  }

  static double mean(GreyImage picture) {
    return Arrays.stream(values(picture)).average().orElseThrow();
  }

  /** Mean of the columns from {@code left} on, {@code count} of them. */
  static double mean(GreyImage picture, int left, int count) {
    return IntStream.range(0, SIDE * SIDE)
        .filter(i -> i % SIDE >= left && i % SIDE < left + count)
        .map(i -> picture.at(i % SIDE, i / SIDE))
        .average()
        .orElseThrow();
  }

  /** Mean absolute difference, in steps of grey. */
  static double difference(GreyImage one, GreyImage other) {
    int[] a = values(one);
    int[] b = values(other);
    return IntStream.range(0, a.length).map(i -> Math.abs(a[i] - b[i])).average().orElseThrow();
  }
}
