package org.humoresque.training.export;

/**
 * How a model's file keeps its large constants, those of {@value #LARGE} numbers or more. They are
 * computed with in single precision all the same.
 */
public enum Storage {

  /** As they are, 32 bits each. */
  SINGLE,

  /** In half precision, 16 bits each. */
  HALF,

  /**
   * As whole numbers from -127 to 127, 8 bits each, times a factor of their row's own; a row is all
   * that feeds one output.
   */
  EIGHT_BITS;

  static final int LARGE = 1024;
  static final int MOST = 127;

  /**
   * The numbers as they come back from the file.
   *
   * @param rows how many rows of equal length there are
   */
  public float[] kept(float[] numbers, long rows) {
    if (this == SINGLE || numbers.length < LARGE) {
      return numbers.clone();
    }
    float[] kept = new float[numbers.length];
    float[] factors = this == EIGHT_BITS ? factors(numbers, rows) : new float[0];
    int row = (int) (numbers.length / rows);
    for (int i = 0; i < kept.length; i++) {
      kept[i] =
          this == HALF
              ? HalfPrecision.toFloat(HalfPrecision.toBits(numbers[i]))
              : whole(numbers[i], factors[i / row]) * factors[i / row];
    }
    return kept;
  }

  /** What each row's whole numbers are multiplied by. */
  static float[] factors(float[] numbers, long rows) {
    float[] factors = new float[(int) rows];
    int row = numbers.length / factors.length;
    for (int i = 0; i < numbers.length; i++) {
      factors[i / row] = Math.max(factors[i / row], Math.abs(numbers[i]) / MOST);
    }
    return factors;
  }

  static byte whole(float number, float factor) {
    return factor == 0 ? 0 : (byte) Math.max(-MOST, Math.min(MOST, Math.round(number / factor)));
  }
}
