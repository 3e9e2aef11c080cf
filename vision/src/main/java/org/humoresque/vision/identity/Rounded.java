package org.humoresque.vision.identity;

/**
 * A matrix in small whole numbers.
 *
 * @param rows in steps of the row's scale
 * @param scales one for each row
 */
public record Rounded(byte[][] rows, float[] scales) {

  /** The nearest to a real matrix. */
  public static Rounded of(float[][] real) {
    byte[][] rows = new byte[real.length][];
    float[] scales = new float[real.length];
    for (int row = 0; row < real.length; row++) {
      float most = 1e-30f;
      for (float value : real[row]) {
        most = Math.max(most, Math.abs(value));
      }
      scales[row] = most / Byte.MAX_VALUE;
      rows[row] = new byte[real[row].length];
      for (int i = 0; i < rows[row].length; i++) {
        rows[row][i] = (byte) Math.round(real[row][i] / scales[row]);
      }
    }
    return new Rounded(rows, scales);
  }

  /** Its product with what is left of some values without the mean. */
  float[] times(float[] values, float[] mean) {
    float[] centred = new float[values.length];
    for (int i = 0; i < centred.length; i++) {
      centred[i] = values[i] - mean[i];
    }
    float[] product = new float[rows.length];
    for (int row = 0; row < product.length; row++) {
      product[row] = scales[row] * product(rows[row], centred);
    }
    return product;
  }

  private static float product(byte[] row, float[] values) {
    float sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += row[i] * values[i];
    }
    return sum;
  }
}
