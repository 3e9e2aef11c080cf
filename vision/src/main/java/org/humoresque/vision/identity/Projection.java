package org.humoresque.vision.identity;

/**
 * Values less their mean, seen along some directions.
 *
 * @param mean of the values
 * @param directions a row for each
 */
public record Projection(float[] mean, Rounded directions) {

  /**
   * @throws IllegalArgumentException if the directions have another length than the mean
   */
  public Projection {
    for (byte[] row : directions.rows()) {
      if (row.length != mean.length) {
        throw new IllegalArgumentException(
            "a direction has %d values, but the mean has %d".formatted(row.length, mean.length));
      }
    }
  }

  float[] apply(float[] values) {
    return directions.times(values, mean);
  }

  int length() {
    return directions.rows().length;
  }
}
