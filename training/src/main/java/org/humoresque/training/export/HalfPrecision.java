package org.humoresque.training.export;

/** Numbers of IEEE 754's binary16: one sign bit, five bits of exponent, ten of fraction. */
final class HalfPrecision {

  private static final int LARGEST = 0x7BFF;
  private static final int INFINITY = 0x7C00;

  /** 2⁻²⁴, the step between the smallest numbers. */
  private static final float SMALLEST = 0x1p-24f;

  private static final float SMALLEST_NORMAL = 0x1p-14f;

  private HalfPrecision() {}

  /**
   * The nearest number in half precision, ties to even.
   *
   * @throws IllegalArgumentException if it is beyond ±65504
   */
  static short toBits(float number) {
    float size = Math.abs(number);
    int bits;
    if (size < SMALLEST_NORMAL) {
      bits = (int) Math.rint(size / SMALLEST);
    } else {
      int exponent = Math.getExponent(size);
      bits = (int) Math.rint(Math.scalb(size, 10 - exponent)) + ((exponent + 14) << 10);
    }
    if (!(bits <= LARGEST) || Float.isNaN(number)) {
      throw new IllegalArgumentException(
          "a number in half precision must be in [-65504, 65504], but is " + number);
    }
    return (short) (number < 0 ? bits | 0x8000 : bits);
  }

  /** The number itself. */
  static float toFloat(short half) {
    int bits = half & 0x7FFF;
    int exponent = bits >> 10;
    float size;
    if (bits >= INFINITY) {
      size = Float.POSITIVE_INFINITY;
    } else if (exponent == 0) {
      size = bits * SMALLEST;
    } else {
      size = Math.scalb((float) (bits & 0x3FF | 0x400), exponent - 25);
    }
    return half < 0 ? -size : size;
  }
}
